package dk.esbjerg.ledelsesgrundlag.templating;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aCase;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static dk.esbjerg.ledelsesgrundlag.TestContent.caseId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.taskId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.themeId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.toolId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.CaseTeaser;
import dk.esbjerg.ledelsesgrundlag.framework.FrameworkItem;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** How templates find items and what belongs to them. */
class ItemsTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final FrameworkFunctions functions = new SmallSite(repository).on(SmallSite.FRONT);

    @BeforeEach
    void themesToolsAndCases() {
        repository.add(SmallSite.themes());
        repository.add(
                aTool("Åbent kort").about("Vision", "Nærvær").createdOn("2022-01-01"),
                aTool("Ærligt kort").about("Vision").createdOn("2023-01-01"),
                aTool("Bordet").about("Vision").createdOn("2021-01-01"));
        repository.add(
                aCase("Gammel").with("slug", "den-gamle").about("Vision").createdOn("2023-01-01"),
                aCase("Ny")
                        .about("Nærvær", "Vision")
                        .using("Åbent kort", "Bordet")
                        .createdOn("2024-01-01"));
    }

    @Test
    void everythingIsFoundByUuid() {
        assertEquals("Relationer", functions.theme(themeId("Relationer")).title());
        assertEquals("Nærvær", functions.task(taskId("Nærvær")).title());
        assertEquals("Bordet", functions.tool(toolId("Bordet")).title());
        assertEquals("Ny", functions.caseTeaser(caseId("Ny")).title());
        assertEquals("Ny", functions.caseById(caseId("Ny")).title());
    }

    @Test
    void toolsAndCasesAreFoundByTheirAddress() {
        assertEquals("Bordet", functions.toolBySlug("bordet").title());
        assertEquals("Gammel", functions.caseBySlug("den-gamle").title());
        assertNull(functions.caseBySlug("gammel"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "nothing", "../bordet", "00000000-0000-0000-0000-000000000000"})
    void whatDoesNotExistIsNull(String key) {
        assertNull(functions.theme(key));
        assertNull(functions.task(key));
        assertNull(functions.tool(key));
        assertNull(functions.toolBySlug(key));
        assertNull(functions.caseTeaser(key));
        assertNull(functions.caseById(key));
        assertNull(functions.caseBySlug(key));
    }

    @Test
    void aUuidOfAnotherKindFindsNothing() {
        assertNull(functions.theme(taskId("Nærvær")));
        assertNull(functions.task(themeId("Relationer")));
        assertNull(functions.tool(caseId("Ny")));
        assertNull(functions.caseById(toolId("Bordet")));
    }

    @Test
    void themesComeInTheirOrder() {
        assertEquals(
                List.of("Retning", "Relationer"),
                functions.themes().stream().map(Theme::title).toList());
        assertEquals(
                "Relationer",
                functions.themeOf(functions.task(taskId("Nærvær"))).title());
    }

    @Test
    void aTasksToolsComeInDanishOrderAndItsCasesNewestFirst() {
        LeadershipTask vision = functions.task(taskId("Vision"));

        assertEquals(List.of("Bordet", "Ærligt kort", "Åbent kort"), titles(functions.toolsFor(vision)));
        assertEquals(List.of("Ny", "Gammel"), titles(functions.casesFor(vision)));
    }

    @Test
    void aTaskThatNothingIsAboutHasNoToolsOrCases() {
        LeadershipTask followUp = functions.task(taskId("Opfølgning"));

        assertEquals(List.of(), functions.toolsFor(followUp));
        assertEquals(List.of(), functions.casesFor(followUp));
    }

    @Test
    void aToolKnowsTheCasesThatUsedIt() {
        assertEquals(List.of("Ny"), titles(functions.casesFor(functions.tool(toolId("Bordet")))));
        assertEquals(List.of(), functions.casesFor(functions.tool(toolId("Ærligt kort"))));
    }

    @Test
    void anItemsTasksAndThemesComeInTheirOrderNotTheItems() {
        CaseTeaser story = functions.caseTeaser(caseId("Ny"));

        assertEquals(List.of("Vision", "Nærvær"), titles(functions.tasksOf(story)));
        assertEquals(List.of("Retning", "Relationer"), titles(functions.themesOf(story)));
        assertEquals(List.of("Retning"), titles(functions.themesOf(functions.tool(toolId("Bordet")))));
    }

    @Test
    void aThemeIsNamedOnceHoweverManyOfItsTasksAnItemIsAbout() {
        repository.add(aTool("Alt").about("Vision", "Opfølgning"));

        assertEquals(List.of("Retning"), titles(functions.themesOf(functions.tool(toolId("Alt")))));
    }

    @Test
    void removedTasksAndToolsAreLeftOut() {
        repository.add(aCase("Rest").about("Nedlagt", "Vision").using("Nedlagt", "Bordet"));
        Case story = functions.caseById(caseId("Rest"));

        assertEquals(List.of("Vision"), titles(functions.tasksOf(story)));
        assertEquals(List.of("Bordet"), titles(functions.toolsOf(story)));
    }

    @Test
    void aCasesToolsComeInDanishOrder() {
        assertEquals(List.of("Bordet", "Åbent kort"), titles(functions.toolsOf(functions.caseById(caseId("Ny")))));
    }

    @Test
    void whatWasChosenTwiceIsShownOnce() {
        repository.add(aCase("Dobbelt").about("Opfølgning", "Opfølgning").using("Bordet", "Bordet"));
        Case story = functions.caseById(caseId("Dobbelt"));

        assertEquals(List.of("Opfølgning"), titles(functions.tasksOf(story)));
        assertEquals(List.of("Bordet"), titles(functions.toolsOf(story)));
        assertEquals(List.of("Dobbelt"), titles(functions.casesFor(functions.task(taskId("Opfølgning")))));
    }

    @Test
    void tasksFollowEachOtherAcrossThemes() {
        LeadershipTask vision = functions.task(taskId("Vision"));
        LeadershipTask followUp = functions.task(taskId("Opfølgning"));
        LeadershipTask presence = functions.task(taskId("Nærvær"));

        assertNull(functions.previousTask(vision));
        assertEquals(followUp, functions.nextTask(vision));
        assertEquals(vision, functions.previousTask(followUp));
        assertEquals(presence, functions.nextTask(followUp));
        assertEquals(followUp, functions.previousTask(presence));
        assertNull(functions.nextTask(presence));
    }

    @Test
    void aTaskThatWasEditedOrRemovedMeanwhile() {
        LeadershipTask vision = functions.task(taskId("Vision"));
        repository.change(
                "ledelsesgrundlag",
                session -> session.getNode("/retning/vision").setProperty("lead", "Ny"));
        assertEquals("Opfølgning", functions.nextTask(vision).title());

        repository.change("ledelsesgrundlag", session -> session.removeItem("/retning/vision"));
        assertNull(functions.nextTask(vision));
        assertNull(functions.previousTask(vision));
    }

    @Test
    void aWithdrawnCaseIsNull() {
        repository.change("ledelsescases", session -> session.removeItem("/ny"));

        assertNull(functions.caseById(caseId("Ny")));
        assertNull(functions.caseTeaser(caseId("Ny")));
        assertNull(functions.caseBySlug("ny"));
    }

    private static List<String> titles(List<? extends FrameworkItem> items) {
        return items.stream().map(FrameworkItem::title).toList();
    }
}
