[#ftl output_format="HTML"]
[#-- Hook: lg-text. --]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as shared]
[#assign node = cmsfn.decode(content)]
<div class="lg-text">
[#if node.heading?has_content]
<h2>${node.heading}</h2>
[/#if]
[@shared.richText node.text!"" /]
</div>
