[#ftl output_format="HTML"]
[#-- One tool or one case in a list. Hooks: lg-teaser, lg-badge. level: the heading's; marks: whether the themes show. --]
[#import "/ledelsesgrundlag/templates/shared/theme.ftl" as theming]
[#import "/ledelsesgrundlag/templates/shared/link.ftl" as link]

[#macro tool item level=3 marks=true]
<article class="lg-teaser">
<p class="lg-teaser__kind">${ledelsesfn.label("ledelsesgrundlag.site.kind." + item.kind())}[@badge item /]</p>
<h${level} class="lg-teaser__title">[@link.to item]${item.title()}[/@link.to]</h${level}>
<p class="lg-teaser__text">${item.summary()!}</p>
<p class="lg-teaser__facts">[#if item.durationMinutes() gt 0]<span>${ledelsesfn.label("ledelsesgrundlag.site.tool.minutes", item.durationMinutes())}</span>[/#if][#if item.audiences()?has_content]<span>[@audiences item /]</span>[/#if]</p>
[#if marks][@themes item /][/#if]
</article>
[/#macro]

[#macro case item level=3 marks=true]
<article class="lg-teaser lg-teaser--case">
<p class="lg-teaser__kind">${item.workplace()!}[@badge item /]</p>
<h${level} class="lg-teaser__title">[@link.to item]${item.title()}[/@link.to]</h${level}>
<p class="lg-teaser__text">${item.excerpt()!}</p>
[#if marks][@themes item /][/#if]
</article>
[/#macro]

[#macro badge item]
[#if item.example()]<span class="lg-badge">${ledelsesfn.label("ledelsesgrundlag.site.example")}</span>[/#if][#t]
[/#macro]

[#macro audiences tool]
[#list tool.audiences() as audience]${ledelsesfn.label("ledelsesgrundlag.site.audience." + audience)}[#sep], [/#list][#t]
[/#macro]

[#macro themes item]
[#list ledelsesfn.themesOf(item)]
<ul class="lg-themenames" role="list" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.themes")}">
[#items as theme]
<li>[@theming.name theme /]</li>
[/#items]
</ul>
[/#list]
[/#macro]
