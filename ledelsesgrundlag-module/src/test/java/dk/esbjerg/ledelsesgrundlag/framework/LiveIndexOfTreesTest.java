package dk.esbjerg.ledelsesgrundlag.framework;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aTask;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTheme;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.TestRepository.Change;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An item of several nodes: what editors do to any of them shows as soon as their save has returned. */
class LiveIndexOfTreesTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final LiveIndex<Theme, List<String>> index = new LiveIndex<>(
            repository,
            Theme.WORKSPACE,
            Theme.NODE_TYPE,
            Theme::from,
            themes -> themes.stream()
                    .map(theme -> theme.title() + " "
                            + theme.tasks().stream().map(LeadershipTask::title).toList())
                    .toList());

    @BeforeEach
    void twoThemesAreKnown() {
        repository.add(
                aTheme("Relationer").withTasks("Nærvær", "Feedback"),
                aTheme("Retning").withTasks("Vision"));
        showing("Relationer [Nærvær, Feedback]", "Retning [Vision]");
    }

    @Test
    void anAddedTask() {
        repository.add(aTask("Opfølgning").in("/retning"));

        showing("Relationer [Nærvær, Feedback]", "Retning [Vision, Opfølgning]");
    }

    @Test
    void aChangedTask() {
        change(session -> session.getNode("/relationer/feedback").setProperty("title", "Facilitering"));

        showing("Relationer [Nærvær, Facilitering]", "Retning [Vision]");
    }

    @Test
    void aRemovedTask() {
        change(session -> session.removeItem("/relationer/naervaer"));

        showing("Relationer [Feedback]", "Retning [Vision]");
    }

    @Test
    void aTaskMovedToAnotherTheme() {
        change(session -> session.move("/relationer/naervaer", "/retning/naervaer"));

        showing("Relationer [Feedback]", "Retning [Vision, Nærvær]");
    }

    @Test
    void tasksInAnotherOrder() {
        change(session -> session.getNode("/relationer").orderBefore("feedback", "naervaer"));

        showing("Relationer [Feedback, Nærvær]", "Retning [Vision]");
    }

    @Test
    void aThemeMovedIntoAFolder() {
        change(session -> {
            session.getRootNode().addNode("arkiv", "mgnl:folder");
            session.move("/relationer", "/arkiv/relationer");
        });

        showing("Relationer [Nærvær, Feedback]", "Retning [Vision]");
        change(session -> session.getNode("/arkiv/relationer/feedback").setProperty("title", "Facilitering"));
        showing("Relationer [Nærvær, Facilitering]", "Retning [Vision]");
    }

    @Test
    void aThemeWithinAThemeIsNoneOfItsOwnUntilItIsMovedOut() {
        change(session -> session.move("/retning", "/relationer/retning"));
        showing("Relationer [Nærvær, Feedback]");

        change(session -> session.move("/relationer/retning", "/retning"));
        showing("Relationer [Nærvær, Feedback]", "Retning [Vision]");
    }

    @Test
    void aChangeDeepBelowATask() {
        change(session ->
                session.getNode("/relationer/feedback").addNode("note").addNode("dyb"));
        change(session -> session.getNode("/relationer/feedback/note/dyb").setProperty("title", "x"));

        showing("Relationer [Nærvær, Feedback]", "Retning [Vision]");
    }

    private void showing(String... themes) {
        assertEquals(List.of(themes), index.current());
    }

    private void change(Change change) {
        repository.change(Theme.WORKSPACE, change);
    }
}
