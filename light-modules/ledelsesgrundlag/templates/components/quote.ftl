[#ftl output_format="HTML"]
[#-- CSS sets the quotation marks of the page's language. Hook: lg-quote. --]
[#import "/ledelsesgrundlag/templates/shared/richText.ftl" as shared]
[#assign node = cmsfn.decode(content)]
[#if node.quote?has_content]
<figure class="lg-quote">
<blockquote>
[@shared.paragraphs node.quote /]
</blockquote>
[#if node.source?has_content]
<figcaption>${node.source}</figcaption>
[/#if]
</figure>
[/#if]
