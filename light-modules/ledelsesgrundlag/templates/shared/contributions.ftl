[#ftl output_format="HTML"]
[#-- A leader's own contributions in a list. Hooks: lg-contributions, lg-state. --]

[#macro list contributions level=3]
<ul class="lg-contributions" role="list">
[#list contributions as contribution]
<li class="lg-contribution">
<h${level}><a href="${ledelsesfn.pageLink("myCases")!}/${contribution.id()}">${contribution.title()?has_content?then(contribution.title(), ledelsesfn.label("ledelsesgrundlag.site.mine.untitled"))}</a></h${level}>
<p class="lg-contribution__facts">[@state contribution.state() /] ${ledelsesfn.label("ledelsesgrundlag.site.mine.changed", bidragfn.when(contribution.changed()))}</p>
[#if contribution.isPublic() && contribution.state() != "published"]
<p class="lg-contribution__public">${ledelsesfn.label("ledelsesgrundlag.site.mine.stillPublic")}</p>
[/#if]
</li>
[/#list]
</ul>
[/#macro]

[#macro state code]
<span class="lg-state lg-state--${code}">${ledelsesfn.label("ledelsesgrundlag.site.mine.state." + code)}</span>[#t]
[/#macro]
