[#ftl output_format="HTML"]
[#-- Questions to talk about. Always with the note that they are not the municipality's own text. Hook: lg-reflection. --]

[#macro reflection questions heading=""]
[#if questions?has_content]
<section class="lg-reflection">
<h2>${heading?has_content?then(heading, ledelsesfn.label("ledelsesgrundlag.site.reflection.heading"))}</h2>
<p class="lg-reflection__note">${ledelsesfn.label("ledelsesgrundlag.site.reflection.note")}</p>
<ul class="lg-reflection__list" role="list">
[#list questions as question]
<li>${question}</li>
[/#list]
</ul>
</section>
[/#if]
[/#macro]
