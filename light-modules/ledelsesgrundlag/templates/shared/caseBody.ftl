[#ftl output_format="HTML"]
[#-- One case: challenge, action, result, learning. Hooks: lg-story, lg-note. --]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as heroes]
[#import "/ledelsesgrundlag/templates/shared/toolBody.ftl" as shared]
[#import "/ledelsesgrundlag/templates/shared/related.ftl" as related]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as text]

[#macro case item]
[@heroes.hero title=item.title() eyebrow=ledelsesfn.label("ledelsesgrundlag.site.case")]
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
[/@heroes.hero]
<div class="lg-article lg-wrap">
<div class="lg-article__body">
[@shared.example item /]
<div class="lg-story">
[@part "challenge" item.challenge()!"" /]
[@part "action" item.action()!"" /]
[@part "result" item.result()!"" /]
[@part "learning" item.learning()!"" /]
</div>
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

[#macro part name words]
[#if words?has_content]
<section class="lg-story__part lg-story__part--${name}">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.case." + name)}</h2>
[@text.paragraphs words /]
</section>
[/#if]
[/#macro]
