[#ftl output_format="HTML"]
[#-- Top of every page. Hooks: lg-header, lg-brand, lg-nav, lg-crumbs. --]

[#macro siteHeader site]
<header class="lg-header">
<div class="lg-wrap lg-header__inner">
<a class="lg-brand" href="${ledelsesfn.pageLink("front")!}">
<svg class="lg-brand__marks" viewBox="0 0 76 24" aria-hidden="true" focusable="false"><path class="lg-theme-1" d="M1 2h20v20H1z"/><circle class="lg-theme-2" cx="38" cy="12" r="11"/><path class="lg-theme-3" d="M55 22V12a10 10 0 0 1 20 0v10z"/></svg>
<span class="lg-brand__name">${site}</span>
<span class="lg-brand__owner">${ledelsesfn.label("ledelsesgrundlag.site.owner")}</span>
</a>
<nav class="lg-nav" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.nav.main")}">
<ul role="list">
[#list ledelsesfn.navigation() as item]
<li><a href="${item.link()}"[#if item.current()] aria-current="${item.exact()?then("page", "true")}"[/#if]>${item.title()}</a></li>
[/#list]
</ul>
</nav>
</div>
</header>
[/#macro]

[#-- The front page has nothing above it, and so no trail. --]
[#macro breadcrumbs here]
[#list ledelsesfn.breadcrumbs()]
<nav class="lg-crumbs" aria-label="${ledelsesfn.label("ledelsesgrundlag.site.nav.breadcrumbs")}">
<ol class="lg-wrap" role="list">
[#items as item]
<li><a href="${item.link()}">${item.title()}</a></li>
[/#items]
<li><span aria-current="page">${here}</span></li>
</ol>
</nav>
[/#list]
[/#macro]
