[#ftl output_format="HTML"]
[#-- Previous and next, for pages of a list (paging) and for tasks in reading order (neighbours). Hook: lg-pager. --]
[#import "/ledelsesgrundlag/templates/shared/link.ftl" as link]

[#macro paging list]
[#if list.pages() gt 1]
<nav class="lg-pager" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.paging")}">
[#if list.previousLink()??]
<a rel="prev" href="${list.previousLink()}">${ledelsesfn.label("ledelsesgrundlag.site.paging.previous")}</a>
[/#if]
<p>${ledelsesfn.label("ledelsesgrundlag.site.paging.position", list.page(), list.pages())}</p>
[#if list.nextLink()??]
<a rel="next" href="${list.nextLink()}">${ledelsesfn.label("ledelsesgrundlag.site.paging.next")}</a>
[/#if]
</nav>
[/#if]
[/#macro]

[#macro neighbours task]
[#local previous = ledelsesfn.previousTask(task)!]
[#local next = ledelsesfn.nextTask(task)!]
<nav class="lg-pager lg-wrap" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.neighbours")}">
[#if previous?has_content]
[@link.to item=previous rel="prev"]<small>${ledelsesfn.label("ledelsesgrundlag.site.neighbours.previous")}</small>${previous.title()}[/@link.to]
[/#if]
[#if next?has_content]
[@link.to item=next rel="next"]<small>${ledelsesfn.label("ledelsesgrundlag.site.neighbours.next")}</small>${next.title()}[/@link.to]
[/#if]
</nav>
[/#macro]
