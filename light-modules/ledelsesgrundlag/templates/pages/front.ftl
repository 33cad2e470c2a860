[#ftl output_format="HTML"]
[#import "/ledelsesgrundlag/templates/shared/page.ftl" as layout]
[#import "/ledelsesgrundlag/templates/shared/theme.ftl" as theming]
[#import "/ledelsesgrundlag/templates/shared/ways.ftl" as ways]
[#assign page = cmsfn.decode(content)]
[#assign themes = ledelsesfn.themes()]
[@layout.page title=page.title!page.@name description=page.description!""]
<div class="lg-front">
<div class="lg-front__text">
<h1>${page.title!page.@name}</h1>
<p class="lg-front__lead">${page.lead!}</p>
</div>
<div class="lg-front__art">
[#list themes as theme]
<div class="${theming.accent(theme)}">[@theming.mark theme /]</div>
[/#list]
</div>
</div>
<section class="lg-section lg-wrap">
<h2>${ledelsesfn.label("ledelsesgrundlag.site.themes.heading")}</h2>
[@theming.cards themes /]
</section>
[@ways.ways /]
[@layout.area /]
[/@layout.page]
