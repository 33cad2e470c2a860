[#ftl output_format="HTML"]
[#-- Something was not done, or is not there: why, and the ways on. --]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as hero]

[#-- id: of the contribution that it was about; anything or nothing --]
[#macro notDone reason id]
[#local own = bidragfn.contribution(id)!]
[@hero.hero title=ledelsesfn.label("ledelsesgrundlag.site.refused." + reason) lead=ledelsesfn.label("ledelsesgrundlag.site.refused." + reason + ".what")]
<ul class="lg-ways-on" role="list">
[#if own?has_content]
<li><a href="${ledelsesfn.pageLink("myCases")!}/${own.id()}">${ledelsesfn.label("ledelsesgrundlag.site.refused.toContribution")}</a></li>
[/#if]
<li><a href="${ledelsesfn.pageLink("myCases")!}">${ledelsesfn.label("ledelsesgrundlag.site.mine.all")}</a></li>
<li><a href="${ledelsesfn.pageLink("shareCase")!}">${ledelsesfn.label("ledelsesgrundlag.site.invite.link")}</a></li>
</ul>
[/@hero.hero]
[/#macro]
