[#ftl output_format="HTML"]
[#-- One case: challenge, action, result, learning. Hooks: lg-story, lg-note, lg-preview. --]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as heroes]
[#import "/ledelsesgrundlag/templates/shared/toolBody.ftl" as shared]
[#import "/ledelsesgrundlag/templates/shared/related.ftl" as related]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as text]

[#macro case item]
[@heroes.hero title=item.title() eyebrow=ledelsesfn.label("ledelsesgrundlag.site.case")]
[@facts item /]
[/@heroes.hero]
<div class="lg-article lg-wrap">
<div class="lg-article__body">
[@shared.example item /]
[@story item /]
</div>
<div class="lg-article__aside">
[@related.tasks item ledelsesfn.label("ledelsesgrundlag.site.case.tasks") /]
</div>
</div>
[#local tools = ledelsesfn.toolsOf(item)]
[#if tools?has_content]
[@related.tools list=tools heading=ledelsesfn.label("ledelsesgrundlag.site.case.tools") marks=true /]
[/#if]
[/#macro]

[#-- The same inside another page, such as its author's: level is that of its title. --]
[#macro told item level]
<h${level} class="lg-preview__title">${item.title()?has_content?then(item.title(), ledelsesfn.label("ledelsesgrundlag.site.mine.untitled"))}</h${level}>
[@facts item /]
[@story item level + 1 /]
[#local tasks = ledelsesfn.tasksOf(item)]
[#local tools = ledelsesfn.toolsOf(item)]
[#if tasks?has_content || tools?has_content]
<dl class="lg-facts">
[#if tasks?has_content]
<div><dt>${ledelsesfn.label("ledelsesgrundlag.site.case.tasks")}</dt><dd>${tasks?map(task -> task.title())?join(", ")}</dd></div>
[/#if]
[#if tools?has_content]
<div><dt>${ledelsesfn.label("ledelsesgrundlag.site.case.tools")}</dt><dd>${tools?map(tool -> tool.title())?join(", ")}</dd></div>
[/#if]
</dl>
[/#if]
[/#macro]

[#macro facts item]
[#if item.byline()?has_content || item.workplace()?has_content]
<dl class="lg-facts">
[#if item.byline()?has_content]
<div><dt>${ledelsesfn.label("ledelsesgrundlag.site.case.byline")}</dt><dd>${item.byline()}</dd></div>
[/#if]
[#if item.workplace()?has_content]
<div><dt>${ledelsesfn.label("ledelsesgrundlag.site.case.workplace")}</dt><dd>${item.workplace()}</dd></div>
[/#if]
</dl>
[/#if]
[/#macro]

[#macro story item level=2]
<div class="lg-story">
[@part "challenge" item.challenge()!"" level /]
[@part "action" item.action()!"" level /]
[@part "result" item.result()!"" level /]
[@part "learning" item.learning()!"" level /]
</div>
[/#macro]

[#macro part name words level]
[#if words?has_content]
<section class="lg-story__part lg-story__part--${name}">
<h${level}>${ledelsesfn.label("ledelsesgrundlag.site.case." + name)}</h${level}>
[@text.paragraphs words /]
</section>
[/#if]
[/#macro]
