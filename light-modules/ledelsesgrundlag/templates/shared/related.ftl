[#ftl output_format="HTML"]
[#-- Tools and cases that belong to something, and a helpful line where there are none yet. Hook: lg-related. --]
[#import "/ledelsesgrundlag/templates/shared/teasers.ftl" as teasers]
[#import "/ledelsesgrundlag/templates/shared/theme.ftl" as theming]
[#import "/ledelsesgrundlag/templates/shared/link.ftl" as link]

[#-- At most six stand here; the rest are one click away, behind the same filter. --]
[#macro tools list heading none="" taskSlug="" marks=false]
[@section heading none list "toolbox" taskSlug; tool]
[@teasers.tool tool 3 marks /]
[/@section]
[/#macro]

[#macro cases list heading none="" taskSlug="" marks=false]
[@section heading none list "cases" taskSlug; case]
[@teasers.case case 3 marks /]
[/@section]
[/#macro]

[#macro section heading none list page taskSlug]
[#local all = ledelsesfn.pageLink(page)!]
<section class="lg-related lg-wrap">
<h2>${heading}</h2>
[#if list?has_content]
<ul class="lg-teasers" role="list">
[#list list as item]
[#if item?index == 6][#break][/#if]
<li>[#nested item]</li>
[/#list]
</ul>
[#else]
<p class="lg-related__none">${none}</p>
[/#if]
[#if all?has_content]
<p class="lg-more">[#if list?size gt 6 && taskSlug?has_content]<a href="${all}?opgave=${taskSlug?url("UTF-8")}">${ledelsesfn.label("ledelsesgrundlag.site." + page + ".allFor", list?size)}</a>[#else]<a href="${all}">${ledelsesfn.label("ledelsesgrundlag.site." + page + ".all")}</a>[/#if]</p>
[/#if]
</section>
[/#macro]

[#-- The leadership tasks something supports, each with its theme. Hook: lg-tasklinks. --]
[#macro tasks item heading]
[#list ledelsesfn.tasksOf(item)]
<section class="lg-tasklinks">
<h2>${heading}</h2>
<ul role="list">
[#items as task]
[#local theme = ledelsesfn.themeOf(task)]
<li>[@link.to task theming.accent(theme)][@theming.mark theme /]<span>${task.title()}<small>${theme.title()}</small></span>[/@link.to]</li>
[/#items]
</ul>
</section>
[/#list]
[/#macro]
