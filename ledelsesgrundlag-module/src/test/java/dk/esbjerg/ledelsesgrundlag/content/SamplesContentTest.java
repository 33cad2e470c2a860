package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Reference;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SamplesContentTest {

    private static final Set<String> KINDS = Set.of("tool", "advice", "dialogueCard", "template");
    private static final Set<String> AUDIENCES =
            Set.of("leaderAndEmployee", "leadershipTeam", "managerGroup", "executiveBoard");

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final Framework framework = new Framework(repository);
    private Installed installed;
    private List<Tool> tools;
    private List<Case> cases;

    @BeforeEach
    void install() throws RepositoryException {
        installed = new Installed(repository).with(ContentPart.FRAMEWORK, ContentPart.SAMPLES);
        tools = framework.tools().byTitle();
        cases = framework.cases().newestFirst().stream()
                .map(teaser -> framework.story(teaser).orElseThrow())
                .toList();
    }

    @Test
    void thereIsEnoughToSeeHowTheSiteWorks() {
        assertEquals(14, tools.size());
        assertEquals(10, cases.size());
    }

    @Test
    void everyTaskHasAToolAndACase() {
        assertEquals(allTasks(), tasksOf(tools));
        assertEquals(allTasks(), tasksOf(cases));
    }

    @Test
    void everyKindAndEveryAudienceHasATool() {
        assertEquals(KINDS, tools.stream().map(Tool::kind).collect(Collectors.toSet()));
        assertEquals(
                AUDIENCES,
                tools.stream().flatMap(tool -> tool.audiences().stream()).collect(Collectors.toSet()));
    }

    @Test
    void everyOneIsMarkedAsAnExample() {
        assertEquals(List.of(), items().filter(item -> !item.example()).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> known = new HashSet<>(allTasks());
        tools.forEach(tool -> known.add(tool.id()));

        assertEquals(
                List.of(),
                items().flatMap(item -> item.references().stream())
                        .filter(id -> !known.contains(id))
                        .toList());
        assertEquals(List.of(), titles(items(), item -> item.taskIds().isEmpty()));
        assertEquals(List.of(), titles(cases.stream(), story -> story.toolIds().isEmpty()));
    }

    @Test
    void theyLieInAFolderOfTheirMonth() {
        assertEquals(
                List.of("/2022/05/raaderumstrappen"),
                paths("ledelsesvaerktoejer", "lg:tool", path -> path.endsWith("/raaderumstrappen")));
        assertEquals(
                List.of("/2024/11/da-tavlen-blev-vaek"),
                paths("ledelsescases", "lg:case", path -> path.endsWith("/da-tavlen-blev-vaek")));
        assertEquals(List.of(), paths("ledelsesvaerktoejer", "lg:tool", path -> !path.matches("/2022/05/[a-z0-9-]+")));
        assertEquals(
                cases.stream()
                        .map(story ->
                                "/" + story.created().toString().substring(0, 7).replace('-', '/') + "/" + story.slug())
                        .sorted()
                        .toList(),
                paths("ledelsescases", "lg:case", path -> true).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void aFolderIsMadeOncePerYearAndMonth() {
        assertEquals(List.of("/2022", "/2022/05"), paths("ledelsesvaerktoejer", "mgnl:folder", path -> true));
        assertEquals(List.of("/2024", "/2025"), paths("ledelsescases", "mgnl:folder", path -> path.length() == 5));
        assertTrue(paths("ledelsescases", "mgnl:folder", path -> true).contains("/2024/02"));
        assertEquals(List.of(), paths("ledelsescases", "mgnl:folder", path -> path.contains("[")));
    }

    @Test
    void theirAddressesAreTheirNamesAndNoTwoAreAlike() {
        assertEquals(List.of(), titles(items(), item -> !item.slug().matches("[a-z0-9]+(-[a-z0-9]+)*")));
        assertEquals(
                24, items().map(Reference::slug).collect(Collectors.toSet()).size());
        assertEquals(
                24, items().map(Reference::title).collect(Collectors.toSet()).size());
    }

    @Test
    void everyToolIsWrittenOut() {
        assertEquals(
                List.of(),
                titles(
                        tools.stream(),
                        tool -> tool.summary().isEmpty()
                                || !tool.body().startsWith("<p>")
                                || tool.durationMinutes() < 5
                                || tool.audiences().isEmpty()));
    }

    @Test
    void everyCaseIsWrittenOut() {
        assertEquals(
                List.of(),
                titles(
                        cases.stream(),
                        story -> Stream.of(
                                        story.workplace(),
                                        story.challenge(),
                                        story.action(),
                                        story.result(),
                                        story.learning())
                                .anyMatch(String::isEmpty)));
        assertEquals(
                List.of("Fejlen, der blev hos os", "Ti borgere fra dør til svar"),
                titles(cases.stream(), story -> story.byline().isEmpty()));
    }

    @Test
    void paragraphsOfACaseStayApart() {
        Case story = cases.stream()
                .filter(candidate -> candidate.slug().equals("vikarbudgettet-ud-paa-stuerne"))
                .findFirst()
                .orElseThrow();

        assertEquals(2, story.challenge().split("\n\n").length);
        assertTrue(
                story.challenge().endsWith("\n\nDet værste var, at ingen af os syntes, at pengene blev brugt klogt."));
        assertEquals(Instant.parse("2024-02-06T08:00:00Z"), story.created());
        assertEquals("Leder af en daginstitution", story.byline());
    }

    private Set<String> allTasks() {
        return framework.tasks().map(LeadershipTask::id).collect(Collectors.toSet());
    }

    private static Set<String> tasksOf(List<? extends Reference> items) {
        return items.stream().flatMap(item -> item.taskIds().stream()).collect(Collectors.toSet());
    }

    private Stream<Reference> items() {
        return Stream.<List<? extends Reference>>of(tools, cases).flatMap(List::stream);
    }

    private static <T extends Reference> List<String> titles(Stream<T> items, Predicate<T> which) {
        Function<T, String> title = Reference::title;
        return items.filter(which).map(title).sorted().toList();
    }

    private List<String> paths(String workspace, String nodeType, Predicate<String> which) {
        return installed.nodes(workspace, nodeType).stream()
                .map(Installed::path)
                .filter(which)
                .toList();
    }
}
