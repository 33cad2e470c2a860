package dk.esbjerg.ledelsesgrundlag.framework;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aPage;
import static dk.esbjerg.ledelsesgrundlag.TestContent.taskId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.themeId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.TestRepository.Change;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final Pages pages = new Pages(repository);

    @Test
    void aPageIsReadWithEverythingThatNavigationNeeds() {
        repository.add(aPage("forside", "front")
                .with(
                        aPage("relationer", "theme")
                                .with("title", "Relationer")
                                .with("theme", themeId("Relationer"))
                                .with(aPage("naervaer", "task").with("task", taskId("Nærvær"))),
                        aPage("skjult", "article").with("hideInNav", true)));

        Page task = new Page(
                "/forside/relationer/naervaer",
                "naervaer",
                "ledelsesgrundlag:pages/task",
                taskId("Nærvær"),
                false,
                List.of());
        Page theme = new Page(
                "/forside/relationer",
                "Relationer",
                "ledelsesgrundlag:pages/theme",
                themeId("Relationer"),
                false,
                List.of(task));
        Page hidden = new Page("/forside/skjult", "skjult", "ledelsesgrundlag:pages/article", "", true, List.of());
        assertEquals(
                new Page("/forside", "forside", "ledelsesgrundlag:pages/front", "", false, List.of(theme, hidden)),
                pages.around("/forside").orElseThrow().root());
    }

    @Test
    void areasAndComponentsAreNoPages() {
        repository.add(aPage("forside", "front").with(TestContent.aTool("Trappen")));

        assertEquals(List.of(), pages.around("/forside").orElseThrow().root().children());
    }

    @Test
    void theFrontPageAndEverythingBelowItLieInItsTree() {
        repository.add(site("forside"));

        assertEquals("/forside", rootOf("/forside"));
        assertEquals("/forside", rootOf("/forside/temaer"));
        assertEquals("/forside", rootOf("/forside/temaer/relationer"));
    }

    @Test
    void whatLiesOutsideLiesInNoTree() {
        repository.add(site("forside"), aPage("andet", "article"), aPage("forside-2", "article"));

        assertEquals("none", rootOf("/andet"));
        assertEquals("none", rootOf("/nothing/here"));
        assertEquals("none", rootOf("/"));
        assertEquals("/forside", rootOf("/forside"));
        assertEquals("none", rootOf("/forside-2"));
        assertEquals("none", rootOf("/"));
    }

    @Test
    void theFrontPageMayLieAnywhere() {
        repository.add(
                aPage("intranet", "article").with(aPage("leder", "article").with(site("forside"))));

        assertEquals("/intranet/leder/forside", rootOf("/intranet/leder/forside/temaer/relationer"));
        assertEquals("none", rootOf("/intranet/leder"));
    }

    @Test
    void aMovedFrontPageTakesItsTreeAlong() {
        repository.add(site("forside"), aPage("intranet", "article"));
        assertEquals("/forside", rootOf("/forside/temaer"));

        change(session -> session.move("/forside", "/intranet/forside"));

        assertEquals("none", rootOf("/forside/temaer"));
        assertEquals("/intranet/forside", rootOf("/intranet/forside/temaer"));
    }

    @Test
    void twoSitesAreKeptApart() {
        repository.add(site("a"), site("b"));

        assertEquals("/a", rootOf("/a/temaer"));
        assertEquals("/b", rootOf("/b/temaer"));
        assertEquals("/a/temaer", withTemplate("/a", "themes"));
        assertEquals("/b/temaer", withTemplate("/b/temaer/relationer", "themes"));
    }

    @Test
    void ofSitesWithinEachOtherTheInnermostCounts() {
        repository.add(site("ydre").with(site("indre")));

        for (int again = 0; again < 2; again++) {
            assertEquals("/ydre", rootOf("/ydre/temaer"));
            assertEquals("/ydre/indre", rootOf("/ydre/indre"));
            assertEquals("/ydre/indre", rootOf("/ydre/indre/temaer/relationer"));
        }
    }

    @Test
    void anInnerSiteLendsTheOuterOneNoPages() {
        repository.add(aPage("ydre", "front").with(site("indre"), aPage("emner", "themes")));

        assertEquals("/ydre/emner", withTemplate("/ydre", "themes"));
        assertEquals("none", withTemplate("/ydre", "theme"));
        assertEquals("/ydre/indre/temaer", withTemplate("/ydre/indre", "themes"));
    }

    @Test
    void whatEditorsChangeShowsAsSoonAsItIsSaved() {
        repository.add(site("forside"));
        assertEquals("relationer", titleOfTheme());

        change(session -> session.getNode("/forside/temaer/relationer").setProperty("title", "Relationer"));
        assertEquals("Relationer", titleOfTheme());

        change(session -> session.move("/forside/temaer/relationer", "/forside/temaer/forhold"));
        assertEquals("/forside/temaer/forhold", withTemplate("/forside", "theme"));

        change(session -> session.removeItem("/forside/temaer/forhold"));
        assertEquals("none", withTemplate("/forside", "theme"));

        repository.add(aPage("nyt", "theme").in("/forside/temaer"));
        assertEquals("/forside/temaer/nyt", withTemplate("/forside", "theme"));

        change(session -> session.getNode("/forside").setProperty("mgnl:template", "other:pages/front"));
        assertEquals("none", rootOf("/forside/temaer"));
    }

    @Test
    void whatChangesWhileATreeIsReadShowsInTheNext() {
        repository.add(site("forside"));
        SourceWithAChangeAfterEachReading source = new SourceWithAChangeAfterEachReading();
        Pages readers = new Pages(source);
        source.change = session -> session.getNode("/forside").setProperty("title", "Ny");
        assertEquals("forside", readers.around("/forside").orElseThrow().root().title());

        assertEquals("Ny", readers.around("/forside").orElseThrow().root().title());
    }

    @Test
    void aTreeStaysAsItWasWhenItWasAskedFor() {
        repository.add(site("forside"));
        PageTree tree = pages.around("/forside").orElseThrow();

        change(session -> session.removeItem("/forside/temaer"));

        assertEquals(1, tree.root().children().size());
        assertEquals(0, pages.around("/forside").orElseThrow().root().children().size());
    }

    @Test
    void aTreeIsReadOncePerChange() {
        repository.add(site("forside"));
        PageTree tree = pages.around("/forside").orElseThrow();

        assertSame(tree, pages.around("/forside/temaer/relationer").orElseThrow());
    }

    @Test
    void theFirstPageThatShowsAnItemIsItsPage() {
        repository.add(aPage("forside", "front")
                .with(
                        aPage("a", "article").with(aPage("foerst", "task").with("task", taskId("Nærvær"))),
                        aPage("b", "task").with("task", taskId("Nærvær"))));

        PageTree tree = pages.around("/forside").orElseThrow();
        assertEquals(
                Optional.of("/forside/a/foerst"), tree.showing(taskId("Nærvær")).map(Page::path));
        assertEquals(Optional.empty(), tree.showing(taskId("Feedback")));
    }

    @Test
    void aPathThatOnlyBeginsAlikeIsNotContained() {
        Page page = new Page("/a/b", "b", "", "", false, List.of());

        assertTrue(page.contains("/a/b"));
        assertTrue(page.contains("/a/b/c"));
        assertFalse(page.contains("/a/bc"));
        assertFalse(page.contains("/a"));
    }

    private static TestContent site(String name) {
        return aPage(name, "front").with(aPage("temaer", "themes").with(aPage("relationer", "theme")));
    }

    private String rootOf(String path) {
        return pages.around(path).map(tree -> tree.root().path()).orElse("none");
    }

    private String withTemplate(String path, String template) {
        return pages.around(path)
                .flatMap(tree -> tree.withTemplate(template))
                .map(Page::path)
                .orElse("none");
    }

    private String titleOfTheme() {
        return pages.around("/forside")
                .flatMap(tree -> tree.withTemplate("theme"))
                .map(Page::title)
                .orElse("none");
    }

    private static void change(Change change) {
        repository.change(Page.WORKSPACE, change);
    }

    /** A repository in which somebody saves just after it was read, and before what was read is kept. */
    private static final class SourceWithAChangeAfterEachReading implements ContentSource {

        private Change change;

        @Override
        public <R> R read(String workspace, SessionFunction<R> function) {
            R result = repository.read(workspace, function);
            PagesTest.change(change);
            return result;
        }

        @Override
        public void observe(String workspace, Consumer<Set<String>> changedPaths) {
            repository.observe(workspace, changedPaths);
        }
    }
}
