[#ftl output_format="HTML"]
[#-- One tool: what it is, the facts, how it is done. Hooks: lg-article, lg-facts, lg-files. --]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as heroes]
[#import "/ledelsesgrundlag/templates/shared/teasers.ftl" as teasers]
[#import "/ledelsesgrundlag/templates/shared/related.ftl" as related]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as text]

[#macro tool item]
[@heroes.hero title=item.title() lead=item.summary()!"" eyebrow=ledelsesfn.label("ledelsesgrundlag.site.kind." + item.kind())]
[@facts item /]
[/@heroes.hero]
<div class="lg-article lg-wrap">
<div class="lg-article__body">
[@example item /]
[#if item.body()?has_content]
<h2>${ledelsesfn.label("ledelsesgrundlag.site.tool.body")}</h2>
[@text.richText item.body() /]
[/#if]
[@files item /]
</div>
<div class="lg-article__aside">
[@related.tasks item ledelsesfn.label("ledelsesgrundlag.site.tool.tasks") /]
</div>
</div>
[/#macro]

[#macro facts item]
[#if item.durationMinutes() gt 0 || item.audiences()?has_content]
<dl class="lg-facts">
[#if item.durationMinutes() gt 0]
<div><dt>${ledelsesfn.label("ledelsesgrundlag.site.tool.duration")}</dt><dd>${ledelsesfn.label("ledelsesgrundlag.site.tool.minutes", item.durationMinutes())}</dd></div>
[/#if]
[#if item.audiences()?has_content]
<div><dt>${ledelsesfn.label("ledelsesgrundlag.site.tool.audience")}</dt><dd>[@teasers.audiences item /]</dd></div>
[/#if]
</dl>
[/#if]
[/#macro]

[#-- What a link leads to is said inside it, so that nobody opens a big file unawares. --]
[#macro files item]
[#local attachments = ledelsesfn.attachments(item)]
[#if attachments?has_content]
<div class="lg-files">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.tool.files")}</h2>
<ul role="list">
[#list attachments as file]
<li><a href="${file.address()}">${file.title()} <span class="lg-files__facts">(${[file.format(), ledelsesfn.size(file)]?filter(fact -> fact != "")?join(", ")})</span></a></li>
[/#list]
</ul>
</div>
[/#if]
[/#macro]

[#-- Samples say so in words, so that nobody takes one for the municipality's own. --]
[#macro example item]
[#if item.example()]
<p class="lg-note">[@teasers.badge item /] ${ledelsesfn.label("ledelsesgrundlag.site.example.note")}</p>
[/#if]
[/#macro]
