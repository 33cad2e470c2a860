[#ftl output_format="HTML"]
[#-- What somebody finds on a leader's page who cannot use it: has not signed in, or is no leader. Hook: lg-access. --]

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
