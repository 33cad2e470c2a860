[#ftl output_format="HTML"]
[#import "/ledelsesgrundlag/templates/shared/page.ftl" as layout]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as hero]
[#import "/ledelsesgrundlag/templates/shared/filters.ftl" as filtering]
[#import "/ledelsesgrundlag/templates/shared/teasers.ftl" as teasers]
[#assign page = cmsfn.decode(content)]
[#assign toolbox = ledelsesfn.toolbox(ctx.getParameter("opgave")!"", ctx.getParameter("type")!"", ctx.getParameter("maalgruppe")!"")]
[#assign tools = toolbox.tools()]
[@layout.page title=page.title!page.@name description=page.description!""]
[@hero.hero title=page.title!page.@name lead=page.lead!"" /]
<div class="lg-browse lg-wrap">
[@filtering.filters toolbox.filters() ledelsesfn.label("ledelsesgrundlag.site.filter.show") /]
<section class="lg-results">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.toolbox.count", tools?size)}</h2>
[#if toolbox.filtered()]
[@filtering.active toolbox.filters() toolbox.resetLink() /]
[/#if]
[#list tools]
<ul class="lg-teasers" role="list">
[#items as tool]
<li>[@teasers.tool tool /]</li>
[/#items]
</ul>
[#else]
<p class="lg-related__none">${ledelsesfn.label("ledelsesgrundlag.site.toolbox.none")}</p>
[/#list]
</section>
</div>
[@layout.area /]
[/@layout.page]
