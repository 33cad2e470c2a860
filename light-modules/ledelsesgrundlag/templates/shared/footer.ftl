[#ftl output_format="HTML"]
[#-- Whose text this is, the way to one's own contributions, and the statement the law asks for. Hook: lg-footer. --]

[#macro siteFooter]
[#local statement = ledelsesfn.pageLink("accessibilityStatement")!""]
[#local own = ledelsesfn.pageLink("myCases")!""]
<footer class="lg-footer">
<div class="lg-wrap lg-footer__inner">
<div class="lg-footer__text">
<p>${ledelsesfn.label("ledelsesgrundlag.site.footer.source")}</p>
<p>${ledelsesfn.label("ledelsesgrundlag.site.footer.additions")}</p>
</div>
[#if (statement + own)?has_content]
<p class="lg-footer__links">[#if own?has_content]<a href="${own}">${ledelsesfn.label("ledelsesgrundlag.site.footer.own")}</a>[/#if][#if statement?has_content]<a href="${statement}">${ledelsesfn.label("ledelsesgrundlag.site.footer.accessibility")}</a>[/#if]</p>
[/#if]
</div>
</footer>
[/#macro]
