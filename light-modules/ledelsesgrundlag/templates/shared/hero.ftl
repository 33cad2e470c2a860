[#ftl output_format="HTML"]
[#-- The band with the page's one h1. What is nested stands below the lead. Hook: lg-hero. --]

[#macro hero title lead="" eyebrow=""]
<div class="lg-hero">
<div class="lg-wrap lg-hero__inner">
[#if eyebrow?has_content]
<p class="lg-hero__eyebrow">${eyebrow}</p>
[/#if]
<h1>${title}</h1>
[#if lead?has_content]
<p class="lg-hero__lead">${lead}</p>
[/#if]
[#nested]
</div>
</div>
[/#macro]
