[#ftl output_format="HTML"]
[#-- Where telling a case begins: what awaits one, and what one has begun already. Hooks: lg-start, lg-route. --]
[#import "/ledelsesgrundlag/templates/shared/contributions.ftl" as contributions]
[#import "/ledelsesgrundlag/templates/shared/privacy.ftl" as privacy]

[#-- taskName: what a new case is about; anything or nothing --]
[#macro start taskName]
[#local begun = bidragfn.contributions()?filter(contribution -> contribution.writable())]
<div class="lg-start lg-wrap">
<div class="lg-start__text">
[@route /]
<p><a class="lg-button" href="${ledelsesfn.pageLink("shareCase")!}?ny=${bidragfn.newId()}[#if taskName?has_content]&amp;opgave=${taskName?url("UTF-8")}[/#if]">${ledelsesfn.label("ledelsesgrundlag.site.share.begin")}</a></p>
</div>
[#if begun?has_content]
<section class="lg-start__begun">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.share.begun")}</h2>
[@contributions.list begun /]
</section>
[/#if]
</div>
[/#macro]

[#macro route]
<h2>${ledelsesfn.label("ledelsesgrundlag.site.share.route")}</h2>
<ol class="lg-route" role="list">
<li>${ledelsesfn.label("ledelsesgrundlag.site.share.route.tell")}</li>
<li>${ledelsesfn.label("ledelsesgrundlag.site.share.route.check")}</li>
<li>${ledelsesfn.label("ledelsesgrundlag.site.share.route.review")}</li>
<li>[@follow /]</li>
</ol>
[/#macro]

[#-- The label says where in its sentence the link stands. --]
[#macro follow]
[#local around = ledelsesfn.label("ledelsesgrundlag.site.share.route.follow", "|")?split("|")]
${around[0]}<a href="${ledelsesfn.pageLink("myCases")!}">${ledelsesfn.label("ledelsesgrundlag.site.mine.all")}</a>${around[1]}[#t]
[/#macro]

[#macro aboutPrivacy html]
<section class="lg-start__privacy lg-wrap">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.share.privacy")}</h2>
[@privacy.notice html /]
</section>
[/#macro]
