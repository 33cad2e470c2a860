package dk.esbjerg.ledelsesgrundlag.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NavigationTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final SmallSite site = new SmallSite(repository);

    @BeforeEach
    void aSite() {
        repository.add(SmallSite.pages());
    }

    @Test
    void theMenuOfTheFrontPageHasEverythingThatIsNotHidden() {
        NavigationItem vision = item("vision", "/temaer/retning/vision");
        NavigationItem followUp = item("opfoelgning", "/temaer/retning/opfoelgning");
        NavigationItem presence = item("naervaer", "/temaer/relationer/naervaer");
        NavigationItem direction = item("retning", "/temaer/retning", vision, followUp);
        NavigationItem relations = item("relationer", "/temaer/relationer", presence);

        assertEquals(
                List.of(
                        item("temaer", "/temaer", direction, relations),
                        item("vaerktoejskasse", "/vaerktoejskasse"),
                        item("cases", "/cases")),
                site.on(SmallSite.FRONT).navigation());
    }

    @Test
    void theMenuMarksThePageAndWhatLiesAboveIt() {
        List<NavigationItem> menu = site.on("/forside/temaer/retning").navigation();

        NavigationItem themes = menu.get(0);
        NavigationItem direction = themes.children().get(0);
        assertEquals("temaer current", marks(themes));
        assertEquals("retning current exact", marks(direction));
        assertEquals("vision", marks(direction.children().get(0)));
        assertEquals("relationer", marks(themes.children().get(1)));
        assertEquals("cases", marks(menu.get(2)));
    }

    @Test
    void aHiddenPageMarksTheListItBelongsTo() {
        List<NavigationItem> menu = site.on("/forside/vaerktoejskasse/redskab").navigation();

        assertEquals("vaerktoejskasse current", marks(menu.get(1)));
        assertEquals(List.of(), menu.get(1).children());
    }

    @Test
    void aPageWhoseNameOnlyBeginsAlikeIsNotMarked() {
        repository.change("website", session -> session.getNode("/forside").addNode("cases-arkiv", "mgnl:page"));

        assertEquals("cases", marks(site.on("/forside/cases-arkiv").navigation().get(2)));
    }

    @Test
    void theTrailLeadsFromTheFrontPageToThePageAbove() {
        assertEquals(
                List.of(
                        crumb("forside", "/ctx/forside"),
                        crumb("temaer", "/ctx/forside/temaer"),
                        crumb("retning", "/ctx/forside/temaer/retning")),
                site.on(SmallSite.VISION).breadcrumbs());
    }

    @Test
    void theTrailOfAHiddenPageIncludesWhatIsAboveIt() {
        assertEquals(
                List.of(crumb("forside", "/ctx/forside"), crumb("tilgaengelighed", "/ctx/forside/tilgaengelighed")),
                site.on("/forside/tilgaengelighed/mere").breadcrumbs());
    }

    @Test
    void theFrontPageHasNoTrail() {
        assertEquals(List.of(), site.on(SmallSite.FRONT).breadcrumbs());
    }

    @Test
    void theTrailBeginsAtTheFrontPageWhereverItStands() {
        repository.change("website", session -> {
            session.getRootNode().addNode("intranet", "mgnl:page");
            session.move("/forside", "/intranet/forside");
        });

        assertEquals(
                List.of(crumb("forside", "/ctx/intranet/forside")),
                site.on("/intranet/forside/cases").breadcrumbs());
    }

    @Test
    void outsideTheSiteThereIsNeitherMenuNorTrail() {
        repository.change("website", session -> session.getRootNode().addNode("andet", "mgnl:page"));

        assertEquals(List.of(), site.on("/andet").navigation());
        assertEquals(List.of(), site.on("/andet").breadcrumbs());
        assertEquals(List.of(), site.on("/nothing").navigation());
    }

    @Test
    void aRenamedPageIsShownByItsNewTitle() {
        assertEquals("cases", site.on(SmallSite.FRONT).navigation().get(2).title());

        repository.change(
                "website", session -> session.getNode("/forside/cases").setProperty("title", "Historier"));

        assertEquals("Historier", site.on(SmallSite.FRONT).navigation().get(2).title());
    }

    private static NavigationItem item(String title, String path, NavigationItem... children) {
        return new NavigationItem(title, "/ctx/forside" + path, false, false, List.of(children));
    }

    private static NavigationItem crumb(String title, String link) {
        return new NavigationItem(title, link, true, false, List.of());
    }

    private static String marks(NavigationItem item) {
        return item.title() + (item.current() ? " current" : "") + (item.exact() ? " exact" : "");
    }
}
