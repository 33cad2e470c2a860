[#ftl output_format="HTML"]
[#-- Nothing here: say so with the right status, and show the ways on. Hook: lg-ways-on. --]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as hero]

[#macro notFound title lead]
[#local status = ctx.response.setStatus(404)]
[@hero.hero title=title lead=lead]
<ul class="lg-ways-on" role="list">
[#list ["front", "toolbox", "cases"] as name]
[#local link = ledelsesfn.pageLink(name)!]
[#if link?has_content]
<li><a href="${link}">${ledelsesfn.label("ledelsesgrundlag.site.notFound." + name)}</a></li>
[/#if]
[/#list]
</ul>
[/@hero.hero]
[/#macro]
