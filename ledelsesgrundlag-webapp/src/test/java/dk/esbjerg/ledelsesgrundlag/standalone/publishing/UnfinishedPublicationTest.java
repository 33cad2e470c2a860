package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.standalone.StartupException;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Version;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Versions;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.WithheldException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A publication that fails when its first workspace is saved and the second one is not. */
class UnfinishedPublicationTest extends PublishingTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");

    private final Item page = aPage("front").with("title", "gammel");
    private final Item theme = aTheme("Relationer").with("summary", "gammel");
    private final List<ItemKey> both =
            List.of(new ItemKey(WEBSITE, page.id()), new ItemKey(Theme.WORKSPACE, theme.id()));

    /** What readers see of both before. */
    private List<String> pages;

    private List<String> themes;

    @BeforeEach
    void publishBothAndRenameThem() throws RepositoryException {
        author(page, theme);
        publications.publish(EDITOR, both, "");
        pages = published(WEBSITE);
        themes = published(Theme.WORKSPACE);
        edit(WEBSITE, root -> root.getSession().move("/front", "/forside"));
        edit(Theme.WORKSPACE, root -> root.getSession().move("/relationer", "/nye-relationer"));
    }

    @Test
    void whereTheSecondWorkspaceIsNotSavedTheFirstOneIsPutBack() throws RepositoryException {
        Publications failing = afterTheFirstSave(this::takeAwayTheTheme);

        PublicationRefusedException refused =
                assertThrows(PublicationRefusedException.class, () -> failing.publish(EDITOR, both, "igen"));

        assertEquals(Reason.IMPOSSIBLE, refused.reason());
        assertEquals(pages, gate.read(() -> seen(WEBSITE)));
        assertEquals(themes, gate.read(() -> seen(Theme.WORKSPACE)));
        assertEquals(0, journalLength());
        assertEquals(List.of(""), comments());
    }

    @Test
    void whereTheFirstOneCannotBePutBackEitherNobodyReadsUntilAllOfItIsThere() throws RepositoryException {
        Publications failing = afterTheFirstSave(() -> {
            takeAwayTheTheme();
            repository.store(View.PUBLISHED, aTheme("Nye relationer"), aPage("front"));
        });

        PublicationRefusedException refused =
                assertThrows(PublicationRefusedException.class, () -> failing.publish(EDITOR, both, "igen"));

        assertEquals(Reason.PENDING, refused.reason());
        assertThrows(WithheldException.class, () -> gate.read(() -> seen(WEBSITE)));
        Publications atTheNextStart = new Publications(repository.repository(), new PublishedGate(), addresses);
        String told =
                assertThrows(StartupException.class, atTheNextStart::recover).getMessage();
        assertTrue(told.contains("website:/forside, ledelsesgrundlag:/nye-relationer"), told);
        assertEquals(1, told.lines().count(), told);
        assertEquals(
                Reason.IMPOSSIBLE,
                assertThrows(PublicationRefusedException.class, () -> failing.unpublish(EDITOR, both))
                        .reason());

        takeAway("nye-relationer", Theme.WORKSPACE);
        takeAway("front", WEBSITE);

        assertEquals(authored(WEBSITE), gate.read(() -> seen(WEBSITE)));
        assertEquals(authored(Theme.WORKSPACE), gate.read(() -> seen(Theme.WORKSPACE)));
        assertEquals(0, journalLength());
        assertEquals(List.of("igen", ""), comments());
    }

    private Publications afterTheFirstSave(Obstacle obstacle) {
        AtomicInteger saved = new AtomicInteger();
        return new Publications(repository.repository(), gate, addresses, step -> {
            if (step == Step.SAVED && saved.incrementAndGet() == 1) {
                try {
                    obstacle.put();
                } catch (RepositoryException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    /** What was taken away behind its back, a session cannot save. */
    private void takeAwayTheTheme() throws RepositoryException {
        takeAway("relationer", Theme.WORKSPACE);
    }

    private void takeAway(String name, String workspace) throws RepositoryException {
        repository.change(View.PUBLISHED, workspace, root -> root.getNode(name).remove());
    }

    private List<String> seen(String workspace) {
        try {
            return published(workspace);
        } catch (RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> comments() {
        return new Versions(repository.repository(), new AuthoredContent(repository.repository()))
                .of(EDITOR, both.get(0)).stream().map(Version::comment).toList();
    }

    /** What stands in the way. */
    @FunctionalInterface
    private interface Obstacle {
        void put() throws RepositoryException;
    }
}
