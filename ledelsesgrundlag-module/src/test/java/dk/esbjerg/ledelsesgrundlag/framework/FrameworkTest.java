package dk.esbjerg.ledelsesgrundlag.framework;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aCase;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTask;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTheme;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static dk.esbjerg.ledelsesgrundlag.TestContent.caseId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.taskId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.themeId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.toolId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrameworkTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final Framework framework = new Framework(repository);

    @Test
    void anEmptyRepositoryIsAnEmptyFramework() {
        assertEquals(List.of(), framework.themes());
        assertEquals(0, framework.tasks().count());
        assertEquals(List.of(), framework.tools().byTitle());
        assertEquals(List.of(), framework.cases().newestFirst());
    }

    @Test
    void aThemeIsReadWithItsTasks() {
        repository.add(aTheme("Relationer")
                .with("summary", "Kort")
                .with("intro", "<p>Langt</p>")
                .with("order", 2L)
                .with(aTask("Borgeren i centrum")
                        .with("lead", "handler om, at:")
                        .with("points", new String[] {"et", "to"})
                        .with("reflectionQuestions", new String[] {"Hvad?"})));

        LeadershipTask task = new LeadershipTask(
                taskId("Borgeren i centrum"),
                themeId("Relationer"),
                "borgeren-i-centrum",
                "Borgeren i centrum",
                "handler om, at:",
                List.of("et", "to"),
                List.of("Hvad?"));
        Theme theme =
                new Theme(themeId("Relationer"), "relationer", "Relationer", "Kort", "<p>Langt</p>", 2, List.of(task));
        assertEquals(List.of(theme), framework.themes());
    }

    @Test
    void whatTheEditorsLeftOutOfAThemeIsEmpty() {
        repository.add(aTheme("Relationer").withTasks("Nærvær"));

        LeadershipTask task = new LeadershipTask(
                taskId("Nærvær"), themeId("Relationer"), "naervaer", "Nærvær", "", List.of(), List.of());
        assertEquals(
                List.of(new Theme(themeId("Relationer"), "relationer", "Relationer", "", "", 0, List.of(task))),
                framework.themes());
    }

    @Test
    void onlyTasksBelongToATheme() {
        repository.add(aTheme("Relationer").with(aTool("Trappen")).withTasks("Nærvær"));

        assertEquals(
                List.of("Nærvær"), framework.tasks().map(LeadershipTask::title).toList());
    }

    @Test
    void themesComeInTheEditorsOrderAndTasksThemeByTheme() {
        repository.add(
                aTheme("F").with("order", 3L),
                aTheme("C").with("order", 3L).withTasks("c1"),
                aTheme("B").with("order", 1L).withTasks("b2", "b1"),
                aTheme("E").with("order", 3L),
                aTheme("D").with("order", 3L).withTasks("d1"),
                aTheme("A").with("order", 2L));

        assertEquals(
                List.of("B", "A", "C", "D", "E", "F"),
                framework.themes().stream().map(Theme::title).toList());
        assertEquals(
                List.of("b2", "b1", "c1", "d1"),
                framework.tasks().map(LeadershipTask::title).toList());
    }

    @Test
    void themesAndTasksAreFoundByUuid() {
        repository.add(aTheme("Relationer").withTasks("Nærvær", "Feedback"), aTheme("Retning"));

        assertEquals(
                "Retning", framework.theme(themeId("Retning")).orElseThrow().title());
        assertEquals(
                "Feedback", framework.task(taskId("Feedback")).orElseThrow().title());
        assertEquals(Optional.empty(), framework.theme(taskId("Feedback")));
        assertEquals(Optional.empty(), framework.task(themeId("Retning")));
    }

    @Test
    void aToolIsReadWhole() {
        repository.add(aTool("Trappen")
                .in("/2022/05")
                .with("slug", "raaderumstrappen")
                .with("kind", "tool")
                .with("summary", "Fem trin")
                .with("body", "<p>Gør sådan</p>")
                .with("durationMinutes", 45L)
                .with("audiences", new String[] {"leadershipTeam"})
                .about("Nærvær")
                .with("attachments", new String[] {"jcr:skema", " ", "jcr:guide"})
                .with("example", true)
                .createdOn("2022-05-02"));

        assertEquals(
                List.of(new Tool(
                        toolId("Trappen"),
                        "raaderumstrappen",
                        "Trappen",
                        "tool",
                        "Fem trin",
                        "<p>Gør sådan</p>",
                        45,
                        List.of("leadershipTeam"),
                        List.of(taskId("Nærvær")),
                        List.of("jcr:skema", "jcr:guide"),
                        true,
                        Instant.parse("2022-05-02T08:00:00Z"))),
                framework.tools().byTitle());
    }

    @Test
    void whatTheEditorsLeftOutOfAToolIsEmpty() {
        repository.add(aTool("Trappen"));

        assertEquals(
                List.of(new Tool(
                        toolId("Trappen"),
                        "trappen",
                        "Trappen",
                        "",
                        "",
                        "",
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Instant.EPOCH)),
                framework.tools().byTitle());
    }

    @Test
    void aStoryIsReadWholeBehindItsTeaser() {
        repository.add(aCase("Tavlen")
                .in("/2024/11")
                .with("slug", "da-tavlen-blev-vaek")
                .with("workplace", "Jobcentret")
                .with("challenge", "En tavle.\n\nEn rangliste.")
                .with("action", "Ned med den.")
                .with("result", "Bedre stemning.")
                .with("learning", "Spørg først.")
                .with("byline", "Teamleder")
                .about("Opfølgning")
                .using("Trappen")
                .with("example", true)
                .createdOn("2024-11-12"));

        Instant created = Instant.parse("2024-11-12T08:00:00Z");
        CaseTeaser teaser = framework.cases().bySlug("da-tavlen-blev-vaek").orElseThrow();
        assertEquals(
                new CaseTeaser(
                        caseId("Tavlen"),
                        "da-tavlen-blev-vaek",
                        "Tavlen",
                        "Jobcentret",
                        "En tavle. En rangliste.",
                        List.of(taskId("Opfølgning")),
                        List.of(toolId("Trappen")),
                        true,
                        created),
                teaser);
        assertEquals(
                Optional.of(new Case(
                        caseId("Tavlen"),
                        "da-tavlen-blev-vaek",
                        "Tavlen",
                        "Jobcentret",
                        "En tavle.\n\nEn rangliste.",
                        "Ned med den.",
                        "Bedre stemning.",
                        "Spørg først.",
                        "Teamleder",
                        List.of(taskId("Opfølgning")),
                        List.of(toolId("Trappen")),
                        true,
                        created)),
                framework.story(teaser));
        assertEquals(List.of(taskId("Opfølgning"), toolId("Trappen")), teaser.references());
    }

    @Test
    void aStoryWithoutBylineHasAnEmptyOne() {
        repository.add(aCase("Tavlen"));

        Case story = framework
                .story(framework.cases().byId(caseId("Tavlen")).orElseThrow())
                .orElseThrow();
        assertEquals("", story.byline());
        assertEquals(List.of(), story.references());
    }

    @Test
    void aStoryIsReadAsItIsNowEvenBehindAnOldTeaser() {
        repository.add(aCase("Tavlen").with("result", "Før"));
        CaseTeaser teaser = framework.cases().byId(caseId("Tavlen")).orElseThrow();

        repository.change("ledelsescases", session -> session.getNode("/tavlen").setProperty("result", "Nu"));

        assertEquals("Nu", framework.story(teaser).orElseThrow().result());
    }

    @Test
    void aWithdrawnStoryIsGoneEvenBehindAnOldTeaser() {
        repository.add(aCase("Tavlen"));
        CaseTeaser teaser = framework.cases().byId(caseId("Tavlen")).orElseThrow();

        repository.change("ledelsescases", session -> session.removeItem("/tavlen"));

        assertEquals(Optional.empty(), framework.story(teaser));
        assertEquals(Optional.empty(), framework.cases().byId(caseId("Tavlen")));
    }

    @Test
    void whatWasAnsweredStaysAsItWas() {
        repository.add(aTool("Trappen"), aTheme("Relationer").withTasks("Nærvær"));
        Catalogue<Tool> tools = framework.tools();
        List<Theme> themes = framework.themes();

        repository.change("ledelsesvaerktoejer", session -> session.removeItem("/trappen"));
        repository.change("ledelsesgrundlag", session -> session.removeItem("/relationer"));

        assertEquals(0, framework.tools().byTitle().size());
        assertEquals(0, framework.themes().size());
        assertEquals(1, tools.byTitle().size());
        assertEquals(1, themes.size());
    }

    @Test
    void nobodyCanChangeWhatWasAnswered() {
        repository.add(aTheme("Relationer").withTasks("Nærvær"));

        List<Theme> themes = framework.themes();
        assertThrows(UnsupportedOperationException.class, themes::clear);
        assertThrows(UnsupportedOperationException.class, themes.get(0).tasks()::clear);
    }

    @Test
    void twoFrameworksOnOneSourceSeeTheSame() {
        Framework other = new Framework(repository);
        repository.add(aTool("Trappen").about("Nærvær"));

        assertEquals(framework.tools().byTitle(), other.tools().byTitle());
        assertEquals(1, other.tools().referringTo(taskId("Nærvær")).size());
    }
}
