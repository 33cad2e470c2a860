[#ftl output_format="HTML"]
[#-- How personal data is treated: in short, and in full for whoever unfolds it. Hook: lg-privacy. --]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as text]

[#macro notice html]
<div class="lg-privacy">
<p>${ledelsesfn.label("ledelsesgrundlag.site.share.privacy.short")}</p>
[#if html?has_content]
<details>
<summary>${ledelsesfn.label("ledelsesgrundlag.site.share.privacy.full")}</summary>
[@text.richText html /]
</details>
[/#if]
</div>
[/#macro]
