[#ftl output_format="HTML"]
[#import "/ledelsesgrundlag/templates/shared/page.ftl" as layout]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as hero]
[#import "/ledelsesgrundlag/templates/shared/filters.ftl" as filtering]
[#import "/ledelsesgrundlag/templates/shared/teasers.ftl" as teasers]
[#import "/ledelsesgrundlag/templates/shared/paging.ftl" as paging]
[#import "/ledelsesgrundlag/templates/shared/invite.ftl" as invite]
[#assign page = cmsfn.decode(content)]
[#assign cases = ledelsesfn.caseList(ctx.getParameter("opgave")!"", ctx.getParameter("side")!"")]
[@layout.page title=page.title!page.@name description=page.description!""]
[@hero.hero title=page.title!page.@name lead=page.lead!"" /]
<div class="lg-browse lg-wrap">
[@filtering.filters cases.filters() ledelsesfn.label("ledelsesgrundlag.site.filter.showTasks") /]
<section class="lg-results">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.cases.count", cases.total())}</h2>
[#if cases.filtered()]
[@filtering.active cases.filters() cases.resetLink() /]
[/#if]
[#list cases.cases()]
<ul class="lg-teasers" role="list">
[#items as case]
<li>[@teasers.case case /]</li>
[/#items]
</ul>
[#else]
<p class="lg-related__none">${ledelsesfn.label("ledelsesgrundlag.site.cases.none")}</p>
[/#list]
[@paging.paging cases /]
</section>
</div>
[@invite.share ctx.getParameter("opgave")!"" /]
[@layout.area /]
[/@layout.page]
