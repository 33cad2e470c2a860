[#ftl output_format="HTML"]
[#-- Whose text this is, and the statement the law asks for. Hook: lg-footer. --]

[#macro siteFooter]
[#local statement = ledelsesfn.pageLink("accessibilityStatement")!]
<footer class="lg-footer">
<div class="lg-wrap lg-footer__inner">
<div class="lg-footer__text">
<p>${ledelsesfn.label("ledelsesgrundlag.site.footer.source")}</p>
<p>${ledelsesfn.label("ledelsesgrundlag.site.footer.additions")}</p>
</div>
[#if statement?has_content]
<p class="lg-footer__links"><a href="${statement}">${ledelsesfn.label("ledelsesgrundlag.site.footer.accessibility")}</a></p>
[/#if]
</div>
</footer>
[/#macro]
