[#ftl output_format="HTML"]
[#-- The front page's two doors: toolbox and cases, each with how much is behind it. Hook: lg-ways. --]

[#macro ways]
<div class="lg-ways">
<ul class="lg-wrap" role="list">
[@way "toolbox" /]
[@way "cases" /]
</ul>
</div>
[/#macro]

[#macro way page]
[#local link = ledelsesfn.pageLink(page)!]
[#if link?has_content]
[#local count = (page == "toolbox")?then(ledelsesfn.toolCount(), ledelsesfn.caseCount())]
<li class="lg-way">
<h2><a href="${link}">${ledelsesfn.label("ledelsesgrundlag.site." + page)}</a></h2>
<p>${ledelsesfn.label("ledelsesgrundlag.site." + page + ".invitation")}</p>
<p class="lg-way__count">${ledelsesfn.label("ledelsesgrundlag.site." + page + ".count", count)}</p>
</li>
[/#if]
[/#macro]
