[#ftl output_format="HTML"]
[#-- The parts of a leadership task's own page. Hooks: lg-hero--task, lg-siblings, lg-dialogue, lg-points. --]
[#import "/ledelsesgrundlag/templates/shared/theme.ftl" as theming]
[#import "/ledelsesgrundlag/templates/shared/link.ftl" as link]
[#import "/ledelsesgrundlag/templates/shared/reflection.ftl" as questions]

[#macro hero task theme]
<div class="lg-hero lg-hero--theme lg-hero--task">
<div class="lg-wrap lg-hero__inner">
[@theming.mark theme "lg-mark lg-hero__mark" /]
<p class="lg-hero__eyebrow">[@link.to theme][@theming.mark theme /]${theme.title()}[/@link.to]</p>
<h1>${task.title()}</h1>
</div>
[@siblings task theme /]
</div>
[/#macro]

[#-- The theme's tasks side by side, so that the reader sees where this one stands. --]
[#macro siblings task theme]
<nav class="lg-siblings" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.task.siblings", theme.title())}">
<ul class="lg-wrap" role="list">
[#list theme.tasks() as sibling]
<li>[@link.to item=sibling current=sibling.id() == task.id()]${sibling.title()}[/@link.to]</li>
[/#list]
</ul>
</nav>
[/#macro]

[#-- The municipality's points and, beside them, the site's questions: what is printed for a conversation. --]
[#macro dialogue task]
<div class="lg-dialogue lg-wrap">
<section class="lg-points">
[#if task.lead()?has_content]
<h2>${task.lead()}</h2>
[/#if]
<ol role="list">
[#list task.points() as point]
<li>${point}</li>
[/#list]
</ol>
</section>
[@questions.reflection task.reflectionQuestions() /]
</div>
[/#macro]
