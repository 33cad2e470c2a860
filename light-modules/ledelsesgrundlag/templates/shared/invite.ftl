[#ftl output_format="HTML"]
[#-- Asks readers for a case of their own. Hook: lg-invite. --]

[#-- taskName: what the case would be about --]
[#macro share taskName=""]
[#local form = ledelsesfn.pageLink("shareCase")!]
[#if form?has_content]
<div class="lg-invite">
<div class="lg-wrap lg-invite__inner">
<div>
<h2>${ledelsesfn.label("ledelsesgrundlag.site.invite")}</h2>
<p>${ledelsesfn.label("ledelsesgrundlag.site.invite.text")}</p>
</div>
<p><a class="lg-button" href="${form}[#if taskName?has_content]?opgave=${taskName?url("UTF-8")}[/#if]">${ledelsesfn.label("ledelsesgrundlag.site.invite.link")}</a></p>
</div>
</div>
[/#if]
[/#macro]
