package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesContentTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final Framework framework = new Framework(repository);
    private Installed installed;
    private Page front;

    @BeforeEach
    void install() throws RepositoryException {
        installed = new Installed(repository).with(ContentPart.FRAMEWORK);
        front = new Pages(repository).around("/ledelsesgrundlag").orElseThrow().root();
    }

    @Test
    void theTreeIsTheOneThatTemplatesAndAddressesCountOn() {
        assertEquals(
                List.of(
                        "/ledelsesgrundlag front",
                        "/ledelsesgrundlag/temaer themes",
                        "/ledelsesgrundlag/temaer/retning-og-rammer theme",
                        "/ledelsesgrundlag/temaer/retning-og-rammer/visionsledelse task",
                        "/ledelsesgrundlag/temaer/retning-og-rammer/uddelegering task",
                        "/ledelsesgrundlag/temaer/retning-og-rammer/opfoelgning task",
                        "/ledelsesgrundlag/temaer/relationer theme",
                        "/ledelsesgrundlag/temaer/relationer/borgeren-i-centrum task",
                        "/ledelsesgrundlag/temaer/relationer/tydelig-og-naervaerende-ledelse task",
                        "/ledelsesgrundlag/temaer/relationer/feedback-og-facilitering task",
                        "/ledelsesgrundlag/temaer/personligt-lederskab theme",
                        "/ledelsesgrundlag/temaer/personligt-lederskab/autenticitet-og-transparens task",
                        "/ledelsesgrundlag/temaer/personligt-lederskab/fyld-rollen-ud-efter-behov task",
                        "/ledelsesgrundlag/temaer/personligt-lederskab/reflekterende-ledelse task",
                        "/ledelsesgrundlag/vaerktoejskasse toolbox",
                        "/ledelsesgrundlag/vaerktoejskasse/redskab tool hidden",
                        "/ledelsesgrundlag/cases cases",
                        "/ledelsesgrundlag/cases/case case hidden",
                        "/ledelsesgrundlag/tilgaengelighed accessibilityStatement hidden",
                        "/ledelsesgrundlag/ikke-fundet notFound hidden"),
                allPages().map(PagesContentTest::line).toList());
        assertEquals(20, installed.nodes("website", "mgnl:page").size());
    }

    @Test
    void everyThemeHasItsPageNamedAsItIs() {
        assertEquals(
                framework.themes().stream()
                        .map(theme -> theme.id() + " " + theme.name() + " " + theme.title())
                        .toList(),
                pagesShowing("theme"));
    }

    @Test
    void everyTaskHasItsPageNamedAsItIsBelowItsThemes() {
        assertEquals(
                framework
                        .tasks()
                        .map(task -> task.id() + " " + task.name() + " " + task.title())
                        .toList(),
                pagesShowing("task"));
        assertEquals(
                List.of(),
                framework.themes().stream().filter(this::hasAStrayTaskPage).toList());
    }

    @Test
    void onlyThemeAndTaskPagesShowAnItem() {
        assertEquals(12, allPages().filter(page -> !page.itemId().isEmpty()).count());
    }

    @Test
    void everyPageThatSearchEnginesFindHasTitleAndDescription() {
        List<String> without = installed.nodes("website", "mgnl:page").stream()
                .filter(page -> Installed.text(page, "title").isEmpty()
                        || Installed.text(page, "description").isEmpty())
                .map(Installed::name)
                .toList();

        assertEquals(List.of("redskab", "case"), without);
    }

    @Test
    void thePagesThatHaveALeadHaveOne() {
        assertEquals(
                List.of("ledelsesgrundlag", "temaer", "vaerktoejskasse", "cases", "tilgaengelighed", "ikke-fundet"),
                installed.nodes("website", "mgnl:page").stream()
                        .filter(page -> !Installed.text(page, "lead").isEmpty())
                        .map(Installed::name)
                        .toList());
        assertEquals(
                "På vej mod en tillidsbaseret kultur",
                Installed.text(installed.node("website", "/ledelsesgrundlag"), "lead"));
    }

    @Test
    void componentsLieInTheAreaMainAndAreOfTheKnownKinds() {
        List<Node> components = installed.nodes("website", "mgnl:component");

        assertEquals(
                Set.of("text", "quote", "contact"),
                Set.copyOf(components.stream()
                        .map(node -> Installed.text(node, "mgnl:template").replace("ledelsesgrundlag:components/", ""))
                        .toList()));
        assertEquals(
                List.of(),
                components.stream()
                        .map(Installed::path)
                        .filter(path -> !path.matches(".*/main/[^/]+"))
                        .toList());
        assertEquals(18, components.size());
    }

    @Test
    void everyComponentHasWhatItsTemplateShows() {
        assertEquals(
                List.of(),
                installed.nodes("website", "mgnl:component").stream()
                        .filter(node -> Installed.text(node, "mgnl:template").endsWith("/quote")
                                ? Installed.text(node, "quote").isEmpty()
                                : Installed.text(node, "heading").isEmpty()
                                        || Installed.text(node, "text").isEmpty())
                        .map(Installed::path)
                        .toList());
    }

    @Test
    void theAccessibilityStatementIsADraft() {
        assertEquals(
                "Erklæringen er et udkast",
                Installed.text(installed.node("website", "/ledelsesgrundlag/tilgaengelighed/main/udkast"), "heading"));
    }

    @Test
    void quotesAreTheMunicipalitysOwnWords() {
        List<String> sections = installed.nodes("website", "mgnl:component").stream()
                .map(node -> Installed.text(node, "text"))
                .toList();

        assertEquals(
                List.of(),
                installed.nodes("website", "mgnl:component").stream()
                        .map(node -> Installed.text(node, "quote"))
                        .filter(quote -> sections.stream().noneMatch(text -> text.contains(quote)))
                        .toList());
    }

    private Stream<Page> allPages() {
        return withPagesBelow(front);
    }

    private static Stream<Page> withPagesBelow(Page page) {
        return Stream.concat(Stream.of(page), page.children().stream().flatMap(PagesContentTest::withPagesBelow));
    }

    private static String line(Page page) {
        String template = page.template().replace("ledelsesgrundlag:pages/", "");
        return page.path() + " " + template + (page.hidden() ? " hidden" : "");
    }

    private List<String> pagesShowing(String template) {
        return allPages()
                .filter(page -> page.template().equals("ledelsesgrundlag:pages/" + template))
                .map(page -> page.itemId() + " "
                        + page.path().substring(page.path().lastIndexOf('/') + 1) + " " + page.title())
                .toList();
    }

    private boolean hasAStrayTaskPage(Theme theme) {
        Optional<Page> page = allPages()
                .filter(candidate -> candidate.itemId().equals(theme.id()))
                .findFirst();
        List<String> shown =
                page.orElseThrow().children().stream().map(Page::itemId).toList();
        return !shown.equals(theme.tasks().stream().map(LeadershipTask::id).toList());
    }
}
