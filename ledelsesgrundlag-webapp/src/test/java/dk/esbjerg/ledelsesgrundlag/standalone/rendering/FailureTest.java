package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.List;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails says where and why: to readers nothing, to the log one line, to developers on the page. */
class FailureTest extends RenderingTest {

    private static final String AREA = "before[@cms.area name=\"main\" /]after";

    /** Fails on its second line for the component named b only. */
    private static final String FAILS_FOR_B = "\n[#if content.@name == \"b\"]${content.none}[/#if][${content.@name}]";

    @Test
    void inProductionAFailedComponentIsLeftOutAndLogged() throws RepositoryException {
        publishFront(text("a"), text("b"), text("c"));
        componentTemplate(FAILS_FOR_B);

        assertEquals("before[a][c]after", page(AREA).replaceAll("\\s", ""));
        assertLogged("/front/main/b", "ledelsesgrundlag/templates/components/text.ftl:2", "content.none");
    }

    @Test
    void inDevelopmentItStandsOnThePageWhyAComponentFailed() throws RepositoryException {
        publishFront(text("a"), text("b"), text("c"));
        componentTemplate(FAILS_FOR_B);
        pageTemplate(AREA);

        String html = html("--development");

        assertTrue(html.startsWith("before"), html);
        assertTrue(html.contains("[a]<pre class=\"lg-problem\" role=\"alert\">"), html);
        assertTrue(html.contains("/front/main/b"), html);
        assertTrue(html.contains("ledelsesgrundlag/templates/components/text.ftl:2"), html);
        assertTrue(html.contains("content.none"), html);
        assertTrue(html.replaceAll("\\s", "").endsWith("</pre>[c]after"), html);
        assertLogged("/front/main/b", "text.ftl:2");
    }

    @Test
    void whatStandsOnThePageAboutAFailureIsEscaped() throws RepositoryException {
        publishFront(text("a"));
        componentTemplate("[#assign x = \"<script>alert(1)</script>\"]${x?number}");
        pageTemplate(AREA);

        String html = html("--development");

        assertFalse(html.contains("<script>"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
    }

    @Test
    void nothingOfAFailedComponentIsShown() throws RepositoryException {
        publishFront(text("a"));
        componentTemplate("<div>half${content.none}</div>");

        assertEquals("beforeafter", page(AREA));
    }

    @Test
    void aComponentTemplateThatIsNoFreeMarkerIsToldWithItsLine() throws RepositoryException {
        publishFront(text("a"));
        componentTemplate("\n\n[#if x]");

        assertEquals("beforeafter", page(AREA));
        assertLogged("/front/main/a", "ledelsesgrundlag/templates/components/text.ftl:3");
    }

    @Test
    void aComponentWithAnUnknownTemplateIsToldWithItsId() throws RepositoryException {
        publishFront(text("a").template("ledelsesgrundlag:components/unknown"), text("b"));
        componentTemplate("[${content.@name}]");

        assertEquals("before[b]after", page(AREA));
        assertLogged("/front/main/a", "the template 'ledelsesgrundlag:components/unknown' is not defined");
    }

    @Test
    void aComponentWithoutAnyTemplateIsTold() throws RepositoryException {
        publishFront(text("a").template(""));

        assertEquals("beforeafter", page(AREA));
        assertLogged("the template '' is not defined");
    }

    @Test
    void aComponentWhoseScriptDoesNotExistIsTold() throws Exception {
        publishFront(text("a"));
        module.delete("templates/components/text.ftl");

        assertEquals("beforeafter", page(AREA));
        assertLogged("/front/main/a", "templates/components/text.ftl");
    }

    @Test
    void aComponentThatFailsInsideAComponentTakesNothingElseWithIt() throws RepositoryException {
        publishFront(text("a"));
        publishInner("b", "c");
        componentTemplate("[#if content.@name == \"b\"]${content.none}[/#if]"
                + "(${content.@name}[#if content.inner??][@cms.area name=\"inner\" /][/#if])");

        assertEquals("before(a(c))after", page(AREA));
        assertEquals(
                1,
                log.messages().stream()
                        .filter(entry -> entry.startsWith("SEVERE Left out of the page: "))
                        .count());
    }

    @Test
    void aPageWhoseOwnTemplateFailsIsNotAnsweredWithHalfAPage() throws RepositoryException {
        publishFront();
        pageTemplate("one\ntwo\n${content.none}");

        RenderingException failure = assertThrows(RenderingException.class, this::html);

        assertSays(failure, "/front", "ledelsesgrundlag/templates/pages/front.ftl", "line 3", "content.none");
    }

    @Test
    void aPageTemplateThatIsNoFreeMarkerIsToldWithItsLine() throws RepositoryException {
        publishFront();
        pageTemplate("\n[#lst x as y][/#lst]");

        RenderingException failure = assertThrows(RenderingException.class, this::html);

        assertSays(failure, "/front", "ledelsesgrundlag/templates/pages/front.ftl", "line 2", "lst");
    }

    @Test
    void aPageWithAnUnknownTemplateIsToldWithItsId() throws RepositoryException {
        publish(aPage("front").template("ledelsesgrundlag:pages/unknown"));

        RenderingException failure = assertThrows(RenderingException.class, this::html);

        assertSays(failure, "/front", "the template 'ledelsesgrundlag:pages/unknown' is not defined");
    }

    @Test
    void aPageWhoseScriptDoesNotExistIsTold() throws Exception {
        publishFront();
        module.delete("templates/pages/front.ftl");

        RenderingException failure = assertThrows(RenderingException.class, this::html);

        assertSays(failure, "/front", "templates/pages/front.ftl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[@cms.area name=\"none\" /]                  | ledelsesgrundlag:pages/front"
                        + " (ledelsesgrundlag/templates/pages/front.yaml) defines no area 'none'",
                "[@cms.area /]                                | cms.area needs the parameter name",
                "[@cms.area name=3 /]                         | cms.area needs the parameter name",
                "[@cms.area name=\"main\" editable=false /]   | does not support the parameter 'editable' of cms.area;"
                        + " it knows name",
                "[@cms.component /]                           | cms.component needs the parameter content",
                "[@cms.component content=\"x\" /]             | cms.component needs the parameter content",
                "[@cms.component content=content dialog=\"x\" /] | does not support the parameter 'dialog' of"
                        + " cms.component; it knows content",
                "[@cms.init /]                                | cms.init is not supported by the standalone runtime;"
                        + " it knows cms.page, cms.area and cms.component",
            })
    void whatTheRuntimeDoesNotKnowIsToldWithFileAndLine(String directive, String told) throws RepositoryException {
        publishFront(text("a"));
        pageTemplate("\n\n" + directive);

        RenderingException failure = assertThrows(RenderingException.class, this::html);

        assertSays(failure, told, "ledelsesgrundlag/templates/pages/front.ftl", "line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${navfn.rootPage(content)}", "${cmsfn.asset(content)}", "${ledelsesfn.none()}", "${ctx.user}"})
    void aFunctionThatDoesNotExistHereIsToldWithFileAndLine(String expression) throws RepositoryException {
        publishFront();
        pageTemplate("\n" + expression);

        RenderingException failure = assertThrows(RenderingException.class, this::html);

        assertSays(failure, "ledelsesgrundlag/templates/pages/front.ftl", "line 2");
    }

    @Test
    void aTemplateCannotReachWhatIsOutsideTheLightModules() throws RepositoryException {
        publishFront();
        for (String path : List.of("/../secret.ftl", "file:///etc/passwd", "/etc/passwd")) {
            pageTemplate("[#include \"" + path + "\"]");

            assertThrows(RenderingException.class, this::html, path);
        }
    }

    @Test
    void anAreaThatNobodyHasPutAnythingInIsEmpty() throws RepositoryException {
        publish(aPage("front"));

        assertEquals("beforeafter", page(AREA));
        assertEquals(List.of(), log.messages());
    }

    @Test
    void cmsPageAndWhatIsNoComponentShowNothing() throws RepositoryException {
        publish(aPage("front").showing(text("a"), aPage("front").named("strange")));
        componentTemplate("[${content.@name}]");

        assertEquals("before[a]after", page("[@cms.page /]" + AREA));
    }

    @Test
    void aComponentCanBeShownByItself() throws RepositoryException {
        publishFront(text("a"), text("b"));
        componentTemplate("[${content.@name}]");

        assertEquals("[b]", page("[@cms.component content=content.main.b /]"));
        assertEquals("[a]", page("[@cms.component content=cmsfn.contentByPath(\"/front/main/a\") /]"));
    }

    private void publishInner(String... names) throws RepositoryException {
        repository()
                .change(
                        View.PUBLISHED,
                        "website",
                        root -> root.getNode("front/main/a").addNode("inner", "mgnl:area"));
        for (String name : names) {
            repository().storeBelow(View.PUBLISHED, "/front/main/a/inner", text(name));
        }
    }

    private void assertLogged(String... words) {
        List<String> errors = log.messages().stream()
                .filter(entry -> entry.startsWith("SEVERE Left out of the page: "))
                .toList();
        assertEquals(1, errors.size(), log.messages()::toString);
        for (String word : words) {
            assertTrue(errors.get(0).contains(word), errors::toString);
        }
    }

    private static void assertSays(RenderingException failure, String... words) {
        for (String word : words) {
            assertTrue(failure.getMessage().contains(word), failure::getMessage);
        }
    }
}
