[#ftl output_format="HTML"]
[#-- The parts of a theme's own page. Hooks: lg-hero--theme, lg-taskcards, lg-otherthemes. --]
[#import "/ledelsesgrundlag/templates/shared/theme.ftl" as theming]
[#import "/ledelsesgrundlag/templates/shared/link.ftl" as link]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as text]

[#macro hero theme]
<div class="lg-hero lg-hero--theme">
<div class="lg-wrap lg-hero__inner">
[@theming.mark theme "lg-mark lg-hero__mark" /]
<p class="lg-hero__eyebrow">${ledelsesfn.label("ledelsesgrundlag.site.theme")}</p>
<h1>${theme.title()}</h1>
<div class="lg-hero__lead">
[#if theme.intro()?has_content]
[@text.richText theme.intro() /]
[#else]
<p>${theme.summary()!}</p>
[/#if]
</div>
</div>
</div>
[/#macro]

[#-- Each task with its first point, and how many more there are to read. --]
[#macro tasks theme]
<section class="lg-section lg-wrap">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.tasks")}</h2>
<ol class="lg-taskcards" role="list">
[#list theme.tasks() as task]
[#local points = task.points()]
<li class="lg-taskcard">
<h3>[@link.to task]${task.title()}[/@link.to]</h3>
<p class="lg-taskcard__lead">${task.lead()!}</p>
[#if points?has_content]
<p>– ${points[0]}</p>
[/#if]
<p class="lg-taskcard__more">${ledelsesfn.label("ledelsesgrundlag.site.task.points", points?size)}</p>
</li>
[/#list]
</ol>
</section>
[/#macro]

[#macro others theme]
<nav class="lg-otherthemes" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.themes.others")}">
<ul class="lg-wrap" role="list">
[#list ledelsesfn.themes()?filter(other -> other.id() != theme.id()) as other]
<li>[@link.to other theming.accent(other)][@theming.mark other /]${other.title()}[/@link.to]</li>
[/#list]
</ul>
</nav>
[/#macro]
