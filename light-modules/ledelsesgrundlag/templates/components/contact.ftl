[#ftl output_format="HTML"]
[#-- Hook: lg-contact. --]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as shared]
[#assign node = cmsfn.decode(content)]
<div class="lg-contact">
[#if node.heading?has_content]
<h2>${node.heading}</h2>
[/#if]
[@shared.paragraphs node.text!"" /]
[#if node.name?has_content]
<p class="lg-contact__person"><strong>${node.name}</strong>[#if node.jobTitle?has_content]<br>${node.jobTitle}[/#if]</p>
[/#if]
[#if node.phone?has_content || node.email?has_content]
<ul role="list">
[#if node.phone?has_content]
<li><a href="tel:${node.phone?replace("[^0-9+]", "", "r")}">${node.phone}</a></li>
[/#if]
[#if node.email?has_content]
<li><a href="mailto:${node.email}">${node.email}</a></li>
[/#if]
</ul>
[/#if]
</div>
