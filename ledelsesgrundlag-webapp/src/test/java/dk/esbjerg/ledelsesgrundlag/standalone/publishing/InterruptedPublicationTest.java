package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Version;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Versions;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A publication that ends in the middle, as when the machine goes off: the next start brings it to its end. */
class InterruptedPublicationTest extends PublishingTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");

    /** Written, one save for each of two workspaces, seen, a stamp for each of two items, done. */
    private static final int STEPS = 7;

    private final Item page = aPage("front").with("title", "gammel").showing(aComponent("text"));
    private final Item theme = aTheme("Relationer").with("summary", "gammel");
    private final List<ItemKey> both =
            List.of(new ItemKey(WEBSITE, page.id()), new ItemKey(Theme.WORKSPACE, theme.id()));

    @Test
    void aPublicationOfTwoItemsInTwoWorkspacesHasTheseSteps() throws RepositoryException {
        author(page, theme);
        AtomicInteger steps = new AtomicInteger();

        new Publications(repository.repository(), gate, addresses, step -> steps.incrementAndGet())
                .publish(EDITOR, both, "");

        assertEquals(STEPS, steps.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void stoppedAfterAnyStepTheNextStartPublishesAllOfItAndNothingThatCameLater(int last) throws RepositoryException {
        author(page, theme);
        publications.publish(EDITOR, both, "");
        edit(WEBSITE, root -> root.getNode("front").setProperty("title", "ny"));
        edit(Theme.WORKSPACE, root -> root.getNode("relationer").setProperty("summary", "ny"));
        List<String> pages = authored(WEBSITE);
        List<String> themes = authored(Theme.WORKSPACE);
        stopAfter(last, publications -> publications.publish(EDITOR, both, "igen"));
        edit(WEBSITE, root -> root.getNode("front").setProperty("title", "nyere"));

        recover();
        recover();

        assertEquals(pages, published(WEBSITE));
        assertEquals(themes, published(Theme.WORKSPACE));
        assertEquals(0, journalLength());
        assertEquals(List.of("igen", ""), comments());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void stoppedWhileTakingBackTheNextStartTakesBackTheRest(int last) throws RepositoryException {
        author(page, theme);
        publications.publish(EDITOR, both, "");
        stopAfter(last, publications -> publications.unpublish(EDITOR, both));

        recover();

        assertEquals(List.of(), published(WEBSITE));
        assertEquals(List.of(), published(Theme.WORKSPACE));
        assertEquals(0, journalLength());
    }

    @Test
    void theNextPublicationFinishesWhatAnEarlierOneLeft() throws RepositoryException {
        Item other = aTheme("Retning");
        author(page, theme, other);
        stopAfter(1, publications -> publications.publish(EDITOR, both, ""));
        assertEquals(List.of(), published(WEBSITE));

        publications.publish(EDITOR, List.of(new ItemKey(Theme.WORKSPACE, other.id())), "");

        assertEquals(authored(WEBSITE), published(WEBSITE));
        assertEquals(authored(Theme.WORKSPACE), published(Theme.WORKSPACE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatCannotBeFinishedIsPutBackInEveryWorkspace(int last) throws RepositoryException {
        author(page, theme);
        publications.publish(EDITOR, both, "");
        List<String> pages = published(WEBSITE);
        List<String> themes = published(Theme.WORKSPACE);
        edit(WEBSITE, root -> root.getNode("front").setProperty("title", "ny"));
        edit(Theme.WORKSPACE, root -> root.getSession().move("/relationer", "/nye-relationer"));
        stopAfter(last, publications -> publications.publish(EDITOR, both, "igen"));
        repository.store(View.PUBLISHED, aTheme("Nye relationer"));
        if (last > 1) {
            assertNotEquals(pages, published(WEBSITE));
        }

        recover();

        assertEquals(pages, published(WEBSITE));
        assertTrue(published(Theme.WORKSPACE).containsAll(themes), published(Theme.WORKSPACE)::toString);
        assertEquals(0, journalLength());
        assertEquals(List.of(""), comments());
    }

    private void recover() {
        new Publications(repository.repository(), gate, addresses).recover();
    }

    private void stopAfter(int last, Act act) {
        AtomicInteger steps = new AtomicInteger();
        Publications stopping = new Publications(repository.repository(), gate, addresses, step -> {
            if (steps.incrementAndGet() == last) {
                throw new PowerFailure();
            }
        });
        assertThrows(PowerFailure.class, () -> act.on(stopping));
    }

    private List<String> comments() {
        return new Versions(repository.repository(), new AuthoredContent(repository.repository()))
                .of(EDITOR, both.get(0)).stream().map(Version::comment).toList();
    }

    /** What no part of the program can handle. */
    private static final class PowerFailure extends Error {
        private static final long serialVersionUID = 1L;
    }

    @FunctionalInterface
    private interface Act {
        void on(Publications publications);
    }
}
