[#ftl output_format="HTML"]
[#import "/ledelsesgrundlag/templates/shared/page.ftl" as layout]
[#import "/ledelsesgrundlag/templates/shared/theme.ftl" as theming]
[#import "/ledelsesgrundlag/templates/shared/hero.ftl" as hero]
[#assign page = cmsfn.decode(content)]
[@layout.page title=page.title!page.@name description=page.description!""]
[@hero.hero title=page.title!page.@name lead=page.lead!"" /]
<div class="lg-section lg-wrap">
[@theming.cards ledelsesfn.themes() 2 /]
</div>
[@layout.area /]
[/@layout.page]
