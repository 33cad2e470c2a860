[#ftl output_format="HTML"]
[#-- The only place that prints markup from content: ledelsesfn.richText has sanitised it. Hook: lg-prose. --]

[#macro richText html=""]
[#if html?has_content]
<div class="lg-prose">${ledelsesfn.richText(html)?no_esc}</div>
[/#if]
[/#macro]

[#-- Plain text: one paragraph for each block between blank lines. --]
[#macro paragraphs text=""]
[#list ledelsesfn.paragraphs(text) as paragraph]
<p>${paragraph}</p>
[/#list]
[/#macro]

[#-- The same with every line on a line of its own, as in a comment. --]
[#macro lines text=""]
[#list ledelsesfn.paragraphs(text) as paragraph]
<p>[#list paragraph?split("\\R", "r") as line]${line}[#sep]<br>[/#list]</p>
[/#list]
[/#macro]
