[#ftl output_format="HTML"]
[#-- An image that says something is shown only with words for it: the component's own, or those that came with the image. Hook: lg-image. --]
[#assign node = cmsfn.decode(content)]
[#assign image = ledelsesfn.asset(node.image!"")!]
[#if image?has_content && image.image()]
[#assign decorative = (node.decorative!false)?string == "true"]
[#assign words = node.altText!""]
[#if words?trim == ""][#assign words = image.description()][/#if]
[#if decorative || words?trim != ""]
<figure class="lg-image">
<img src="${image.address()}" alt="${decorative?then("", words)}" loading="lazy"[#if image.width() gt 0 && image.height() gt 0] width="${image.width()?c}" height="${image.height()?c}"[/#if]>
[#if node.caption?has_content]
<figcaption>${node.caption}</figcaption>
[/#if]
</figure>
[/#if]
[/#if]
