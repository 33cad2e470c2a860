package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Content as templates see it, which is as Magnolia shows it: {@code content} with its texts escaped, everything that is
 * fetched through {@code cmsfn} raw. A template is then right or wrong in both places.
 */
class ContentMapTest extends RenderingTest {

    private final Item page = aPage("front")
            .with("title", "<b> & \"'")
            .with("number", 1234567L)
            .with("flag", true)
            .with("when", Instant.parse("2024-05-01T08:00:00Z"))
            .with("many", List.of("<i>", "&"))
            .with(aPage("below").with("title", "<u>"))
            .showing(text("a").with("heading", "<s>"));

    @BeforeEach
    void aPageFullOfMarkup() throws RepositoryException {
        publish(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "${content.title?no_esc}                          | &lt;b&gt; &amp; &quot;&#39;",
                "${content.many[0]?no_esc}                        | &lt;i&gt;",
                "${content.main.a.heading?no_esc}                 | &lt;s&gt;",
                "${content.below.title?no_esc}                    | &lt;u&gt;",
                "${cmsfn.decode(content).title?no_esc}            | <b> & \"'",
                "${cmsfn.decode(content).many[1]?no_esc}          | &",
                "${cmsfn.decode(content).main.a.heading?no_esc}   | <s>",
                "${cmsfn.contentByPath(\"/front\").title?no_esc}  | <b> & \"'",
                "${cmsfn.contentById(content.@id).title?no_esc}   | <b> & \"'",
                "${cmsfn.asContentMap(cmsfn.asJCRNode(content)).title?no_esc} | <b> & \"'",
                "${cmsfn.page(content).title?no_esc}              | <b> & \"'",
                "${cmsfn.parent(content.main).title?no_esc}       | <b> & \"'",
                "${cmsfn.children(content, \"mgnl:page\")[0].title?no_esc} | <u>",
                // A template that takes the texts raw and escapes them by itself, as ours do.
                "${cmsfn.decode(content).title}                   | &lt;b&gt; &amp; &quot;&#39;",
                // One that forgets to: escaped twice, which is ugly but harmless, in Magnolia as here.
                "${content.title}                                 | &amp;lt;b&amp;gt; &amp;amp; &amp;quot;&amp;#39;",
            })
    void textsOfContentAreEscapedAndFetchedOnesAreRaw(String expression, String expected) {
        assertEquals(expected, page(expression));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "${content.number?c}                        | 1234567",
                "${content.flag?then(\"yes\", \"no\")}      | yes",
                "${content.when?datetime?iso_utc}                    | 2024-05-01T08:00:00Z",
                "${content.many?size}                       | 2",
                "${content.@name}                           | front",
                "${content.@path}                           | /front",
                "${content.@handle}                         | /front",
                "${content.@depth}                          | 1",
                "${content.@nodeType}                       | mgnl:page",
                "${cmsfn.decode(content).@name}             | front",
                "${content.main.@nodeType}                  | mgnl:area",
                "${content.none!\"nothing\"}                | nothing",
                "${content.@none!\"nothing\"}               | nothing",
                "${content.title?has_content?c}             | true",
                "${content.none?has_content?c}              | false",
                "${cmsfn.children(content)?size}            | 2",
                "${cmsfn.parent(content.below).@path}       | /front",
                "${(cmsfn.parent(content)??)?c}             | false",
                "${cmsfn.page(content.main.a).@path}        | /front",
                "${(cmsfn.contentByPath(\"/none\")??)?c}    | false",
                "${(cmsfn.contentById(\"no uuid\")??)?c}    | false",
                "${(cmsfn.decode(content.none)??)?c}        | false",
                "${cmsfn.link(content.below)}               | /front/below.html",
                "${cmsfn.language()}                        | da",
                "${cmsfn.isEditMode()?c}${cmsfn.isPreviewMode()?c} | falsefalse",
                "${def.id()}                                | ledelsesgrundlag:pages/front",
                "${model.node.name}                         | front",
                "${state.mainContentNode.path}              | /front",
                "${state.originalURI}                       | /front",
                "${ctx.locale}                              | da",
                "${i18n.greeting}                           | Hej",
                "[${contextPath}${ctx.contextPath}]         | []",
            })
    void everythingThatTemplatesKnow(String expression, String expected) {
        assertEquals(expected, page(expression));
    }

    @Test
    void theIdentifierIsTheUuid() {
        assertEquals(page.id() + page.id(), page("${content.@id}${cmsfn.decode(content).@uuid}"));
    }

    @Test
    void aComponentsContentIsItsOwn() {
        componentTemplate("${content.@name}:${content.heading?no_esc}:${cmsfn.decode(content).heading?no_esc}");

        assertEquals("[a:&lt;s&gt;:<s>]", page("[[@cms.area name=\"main\" /]]"));
    }

    @Test
    void aParameterIsWhatTheReaderTypedAndEscapedLikeAnyText() {
        pageTemplate("${ctx.getParameter(\"q\")!\"none\"}|${ctx.parameters.q!\"none\"}");

        assertEquals("&lt;b&gt;|&lt;b&gt;", html(asking(Map.of("q", "<b>"))));
        assertEquals("none|none", html(asking(Map.of())));
    }

    @Test
    void aTemplateMaySetTheStatus() {
        pageTemplate("[#assign x = ctx.response.setStatus(410)!]gone");

        RenderedPage answer = render(asking(Map.of())).orElseThrow();

        assertEquals(410, answer.status());
    }

    @Test
    void whatDoesNotExistIsNoPage() {
        assertTrue(render(TestSite.request("/none", TestSite.DANISH, Map.of())).isEmpty());
    }

    private String html(PageRequest request) {
        return new String(render(request).orElseThrow().html(), StandardCharsets.UTF_8);
    }
}
