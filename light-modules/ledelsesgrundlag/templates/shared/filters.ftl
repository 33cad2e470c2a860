[#ftl output_format="HTML"]
[#-- Filters are plain links: each choice leads to the list with that choice on, or off again. Hooks: lg-filters, lg-choice, lg-active. --]
[#import "/ledelsesgrundlag/templates/shared/theme.ftl" as theming]

[#-- Folded on a narrow screen, open beside the list on a wide one (CSS). --]
[#macro filters list unfold]
<section class="lg-filters">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.filter.heading")}</h2>
<details class="lg-filters__panel">
<summary>${unfold}</summary>
[#list list as filter]
<div class="lg-filter">
<h3>${filter.label()}</h3>
[#if filter.name() == "opgave"]
[@byTheme filter.choices() /]
[#else]
[@choiceList filter.choices() /]
[/#if]
</div>
[/#list]
</details>
</section>
[/#macro]

[#macro byTheme choices]
[#list ledelsesfn.themes() as theme]
[#local names = theme.tasks()?map(task -> task.name())]
<h4 class="lg-filter__theme ${theming.accent(theme)}">[@theming.mark theme /]${theme.title()}</h4>
[@choiceList choices?filter(choice -> names?seq_contains(choice.value())) /]
[/#list]
[/#macro]

[#macro choiceList list]
<ul class="lg-choices" role="list">
[#list list as choice]
<li>[@option choice /]</li>
[/#list]
</ul>
[/#macro]

[#-- A choice that would show nothing is text, not a link. --]
[#macro option choice]
[#if choice.selected() || choice.count() gt 0]
<a class="lg-choice" href="${choice.link()}"[#if choice.selected()] aria-current="true"[/#if]>${choice.label()} [#if choice.selected()]<span class="lg-hidden">${ledelsesfn.label("ledelsesgrundlag.site.filter.remove")}</span>[/#if]<span class="lg-choice__count">${choice.count()}</span></a>
[#else]
<span class="lg-choice">${choice.label()} <span class="lg-choice__count">0</span></span>
[/#if]
[/#macro]

[#-- What is chosen now, above the results. --]
[#macro active list resetLink]
<ul class="lg-active" role="list" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.filter.active")}">
[#list list as filter]
[#list filter.choices()?filter(choice -> choice.selected()) as choice]
<li><a href="${choice.link()}"><span class="lg-hidden">${ledelsesfn.label("ledelsesgrundlag.site.filter.remove")}</span> ${choice.label()}</a></li>
[/#list]
[/#list]
<li><a class="lg-active__reset" href="${resetLink}">${ledelsesfn.label("ledelsesgrundlag.site.filter.reset")}</a></li>
</ul>
[/#macro]
