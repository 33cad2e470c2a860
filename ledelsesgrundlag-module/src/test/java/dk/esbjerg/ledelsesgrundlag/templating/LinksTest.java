package dk.esbjerg.ledelsesgrundlag.templating;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aCase;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aPage;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static dk.esbjerg.ledelsesgrundlag.TestContent.caseId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.taskId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.themeId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.toolId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final SmallSite site = new SmallSite(repository);
    private final FrameworkFunctions functions = site.on(SmallSite.VISION);

    @BeforeEach
    void aSiteWithAToolAndACase() {
        repository.add(SmallSite.themes());
        repository.add(SmallSite.pages());
        repository.add(aTool("Trappen").with("slug", "raaderumstrappen"), aCase("Tavlen"));
    }

    @Test
    void themesAndTasksHaveAPageOfTheirOwn() {
        assertEquals("/ctx/forside/temaer/relationer", functions.link(functions.theme(themeId("Relationer"))));
        assertEquals("/ctx/forside/temaer/retning/opfoelgning", functions.link(functions.task(taskId("Opfølgning"))));
    }

    @Test
    void toolsAndCasesLieBelowTheirLists() {
        assertEquals(
                "/ctx/forside/vaerktoejskasse/raaderumstrappen", functions.link(functions.tool(toolId("Trappen"))));
        assertEquals("/ctx/forside/cases/tavlen", functions.link(functions.caseById(caseId("Tavlen"))));
        assertEquals("/ctx/forside/cases/tavlen", functions.link(functions.caseTeaser(caseId("Tavlen"))));
    }

    @ParameterizedTest
    @CsvSource({
        "råd & tips,    r%C3%A5d%20%26%20tips",
        "100%,          100%25",
        "hvad?,         hvad%3F",
        "a/b,           a%2Fb",
        "a#b,           a%23b",
        "<a href='x'>,  %3Ca%20href%3D%27x%27%3E"
    })
    void whatIsNoAddressIsEncoded(String slug, String encoded) {
        repository.add(aTool("Sær").with("slug", slug));

        assertEquals("/ctx/forside/vaerktoejskasse/" + encoded, functions.link(functions.tool(toolId("Sær"))));
    }

    @Test
    void pagesAreFoundByTheirTemplate() {
        assertEquals("/ctx/forside", functions.pageLink("front"));
        assertEquals("/ctx/forside/temaer", functions.pageLink("themes"));
        assertEquals("/ctx/forside/vaerktoejskasse", functions.pageLink("toolbox"));
        assertEquals("/ctx/forside/tilgaengelighed", functions.pageLink("article"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"nothing", "ledelsesgrundlag:pages/front", "Front"})
    void aTemplateWithoutPageHasNoAddress(String template) {
        assertNull(functions.pageLink(template));
    }

    @Test
    void whatHasLostItsPageHasNoAddress() {
        repository.change("website", session -> {
            session.removeItem("/forside/temaer/relationer");
            session.removeItem("/forside/vaerktoejskasse");
            session.removeItem("/forside/cases");
        });

        assertNull(functions.link(functions.theme(themeId("Relationer"))));
        assertNull(functions.link(functions.task(taskId("Nærvær"))));
        assertNull(functions.link(functions.tool(toolId("Trappen"))));
        assertNull(functions.link(functions.caseTeaser(caseId("Tavlen"))));
        assertNull(functions.pageLink("toolbox"));
        assertEquals("/ctx/forside/temaer/retning", functions.link(functions.theme(themeId("Retning"))));
    }

    @Test
    void outsideTheSiteNothingHasAnAddress() {
        repository.add(aPage("andet", "article"));
        FrameworkFunctions outside = site.on("/andet");

        assertNull(outside.pageLink("front"));
        assertNull(outside.link(outside.theme(themeId("Retning"))));
        assertNull(outside.link(outside.tool(toolId("Trappen"))));
    }

    @Test
    void addressesMoveWithTheFrontPage() {
        repository.change("website", session -> {
            session.getRootNode().addNode("intranet", "mgnl:page");
            session.move("/forside", "/intranet/leder");
        });
        FrameworkFunctions moved = site.on("/intranet/leder");

        assertEquals("/ctx/intranet/leder/temaer/retning", moved.link(moved.theme(themeId("Retning"))));
        assertEquals("/ctx/intranet/leder/cases/tavlen", moved.link(moved.caseTeaser(caseId("Tavlen"))));
    }

    @Test
    void eachSiteLinksWithinItself() {
        repository.add(aPage("kopi", "front")
                .with(aPage("kasse", "toolbox"), aPage("retning", "theme").with("theme", themeId("Retning"))));
        FrameworkFunctions copy = site.on("/kopi/kasse");

        assertEquals("/ctx/kopi/retning", copy.link(copy.theme(themeId("Retning"))));
        assertEquals("/ctx/kopi/kasse/raaderumstrappen", copy.link(copy.tool(toolId("Trappen"))));
        assertNull(copy.link(copy.caseTeaser(caseId("Tavlen"))));
        assertEquals("/ctx/forside/temaer/retning", functions.link(functions.theme(themeId("Retning"))));
    }

    @Test
    void filesComeFromTheHost() {
        assertEquals("/ctx/files/css/ledelsesgrundlag.css", functions.resource("css/ledelsesgrundlag.css"));
    }
}
