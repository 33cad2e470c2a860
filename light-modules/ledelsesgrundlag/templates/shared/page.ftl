[#ftl output_format="HTML"]
[#-- The stand-alone page around every template; an intranet with a page of its own keeps only what is inside main. --]
[#import "/ledelsesgrundlag/templates/shared/header.ftl" as header]
[#import "/ledelsesgrundlag/templates/shared/footer.ftl" as footer]

[#-- accent: a theme's class (theme.ftl), so that everything on the page takes that theme's colours --]
[#macro page title description="" accent=""]
[#local site = ledelsesfn.label("ledelsesgrundlag.site.name")]
<!DOCTYPE html>
<html lang="${ledelsesfn.language()}">
<head>
<meta charset="utf-8">
<title>${title}[#if title != site] – ${site}[/#if]</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
[#if description?has_content]
<meta name="description" content="${description}">
[/#if]
<meta name="color-scheme" content="light">
<link rel="icon" type="image/svg+xml" href="${ledelsesfn.resource("img/favicon.svg")}">
[#if ledelsesfn.styled()]
<link rel="stylesheet" href="${ledelsesfn.resource("css/ledelsesgrundlag.css")}">
[/#if]
[@cms.page /]
</head>
<body class="lg-page">
<div class="lg[#if accent?has_content] ${accent}[/#if]">
<a class="lg-skip" href="#indhold">${ledelsesfn.label("ledelsesgrundlag.site.skip")}</a>
[@header.siteHeader site /]
[@header.breadcrumbs title /]
<main class="lg-main" id="indhold" tabindex="-1">
[#nested]
</main>
[@footer.siteFooter /]
</div>
</body>
</html>
[/#macro]

[#-- The editors' own area. Hook: lg-free. --]
[#macro area]
<div class="lg-free lg-wrap">
[@cms.area name="main" /]
</div>
[/#macro]
