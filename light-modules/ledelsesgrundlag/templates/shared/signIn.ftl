[#ftl output_format="HTML"]
[#-- Who has signed in, and what somebody finds on a leader's page who cannot use it: has not signed in, or is no leader. Hooks: lg-access, lg-who. --]
[#import "/ledelsesgrundlag/templates/shared/form.ftl" as forms]

[#macro invitation]
<div class="lg-access lg-wrap">
[#if bidragfn.isSignedIn()]
<h2>${ledelsesfn.label("ledelsesgrundlag.site.signIn.noRole")}</h2>
<p>${ledelsesfn.label("ledelsesgrundlag.site.signIn.noRole.what")}</p>
[#else]
[#local address = bidragfn.signInLink()!""]
<h2>${ledelsesfn.label("ledelsesgrundlag.site.signIn.heading")}</h2>
<p>${ledelsesfn.label("ledelsesgrundlag.site.signIn.why")}</p>
[#if address?has_content]
<p><a class="lg-button" href="${address}">${ledelsesfn.label("ledelsesgrundlag.site.signIn")}</a></p>
[/#if]
[/#if]
</div>
[/#macro]

[#-- At the end of a leader's own page, where others may use the same computer. --]
[#macro who]
[#local address = bidragfn.signOutLink()!""]
[#local account = bidragfn.accountLink()!""]
[#if bidragfn.isSignedIn()]
<div class="lg-who">
<div class="lg-wrap lg-who__inner">
<p>${ledelsesfn.label("ledelsesgrundlag.site.signIn.who", bidragfn.userName())}[#if account?has_content] <a href="${account}">${ledelsesfn.label("ledelsesgrundlag.site.signIn.account")}</a>[/#if]</p>
[#if address?has_content]
[@forms.post action=address]
[@forms.button words=ledelsesfn.label("ledelsesgrundlag.site.signIn.out") quiet=true /]
[/@forms.post]
[/#if]
</div>
</div>
[/#if]
[/#macro]
