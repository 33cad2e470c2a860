package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Version;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Versions;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

class PublicationsTest extends PublishingTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");
    private static final User LEADER = new User("lars", "Lars Lund", Set.of(Role.LEADER), true, "da");

    private final Versions versions =
            new Versions(repository.repository(), new AuthoredContent(repository.repository()));

    @Test
    void severalItemsOfSeveralWorkspacesArePublishedTogetherWhateverTheirOrder() throws RepositoryException {
        Item below = aPage("article");
        Item front = aPage("front").with(below);
        Item theme = aTheme("Relationer");
        author(front, theme);

        publications.publish(EDITOR, List.of(website(below), theme(theme), website(front)), "");

        assertEquals(authored(WEBSITE), published(WEBSITE));
        assertEquals(authored(Theme.WORKSPACE), published(Theme.WORKSPACE));
    }

    @Test
    void oneItemThatCannotBePublishedKeepsAllOthersBackAndLeavesNoVersion() throws RepositoryException {
        Item theme = aTheme("Relationer");
        Item below = aPage("article");
        author(theme, aPage("front").with(below));
        List<String> editorsBefore = authored(Theme.WORKSPACE);

        PublicationRefusedException refusal = assertThrows(
                PublicationRefusedException.class,
                () -> publications.publish(EDITOR, List.of(theme(theme), website(below)), ""));

        assertEquals(Reason.PARENT_NOT_PUBLISHED, refusal.reason());
        assertEquals("/front", refusal.path());
        assertEquals(List.of(), published(Theme.WORKSPACE));
        assertEquals(editorsBefore, authored(Theme.WORKSPACE));
        assertEquals(List.of(), versions.of(EDITOR, theme(theme)));
        assertEquals(0, journalLength());
    }

    @Test
    void anItemThatDoesNotExistIsRefused() {
        PublicationRefusedException refusal = assertThrows(
                PublicationRefusedException.class,
                () -> publications.publish(
                        EDITOR, List.of(new ItemKey(WEBSITE, UUID.randomUUID().toString())), ""));

        assertEquals(Reason.GONE, refusal.reason());
    }

    @Test
    void aPartOfAPageIsNoItemAndCannotBePublishedAlone() throws RepositoryException {
        Item component = aComponent("text");
        author(aPage("front").showing(component));
        publish(WEBSITE, "/front");

        PublicationRefusedException refusal = assertThrows(
                PublicationRefusedException.class, () -> publications.publish(EDITOR, List.of(website(component)), ""));

        assertEquals(Reason.GONE, refusal.reason());
    }

    @Test
    void aNameThatReadersStillSeeOnAnotherItemIsTold() throws RepositoryException {
        Item old = aTool("Tjekliste");
        author(old);
        publish(Tool.WORKSPACE, "/tjekliste");
        edit(Tool.WORKSPACE, root -> root.getNode("tjekliste").remove());
        Item other = aTool("Tjekliste");
        author(other);

        PublicationRefusedException refusal = assertThrows(
                PublicationRefusedException.class, () -> publications.publish(EDITOR, List.of(tool(other)), ""));

        assertEquals(Reason.NAME_TAKEN, refusal.reason());
        assertEquals("/tjekliste", refusal.path());
    }

    @Test
    void leadersCanNeitherPublishNorUnpublish() throws RepositoryException {
        Item theme = aTheme("Relationer");
        author(theme);

        assertThrows(AccessDeniedException.class, () -> publications.publish(LEADER, List.of(theme(theme)), ""));
        assertThrows(AccessDeniedException.class, () -> publications.unpublish(LEADER, List.of(theme(theme))));
        assertEquals(List.of(), published(Theme.WORKSPACE));
    }

    @Test
    void twoPagesThatChangedNamesWithEachOtherCanBePublishedTogether() throws RepositoryException {
        Item one = aPage("front").with("title", "et");
        Item two = aPage("article").with("title", "to");
        author(one, two);
        publish(WEBSITE, "/front", "/article");
        edit(WEBSITE, root -> {
            root.getSession().move("/front", "/aside");
            root.getSession().move("/article", "/front");
            root.getSession().move("/aside", "/article");
        });

        publications.publish(EDITOR, List.of(website(one), website(two)), "");

        assertEquals(Set.copyOf(authored(WEBSITE)), Set.copyOf(published(WEBSITE)));
    }

    @Test
    void eachPublicationKeepsAVersionWithWhoAndWhy() throws RepositoryException {
        Item theme = aTheme("Relationer");
        author(theme);
        publications.publish(EDITOR, List.of(theme(theme)), "Første");
        publications.publish(EDITOR, List.of(theme(theme)), "Anden");

        List<Version> kept = versions.of(EDITOR, theme(theme));

        assertEquals(List.of(2, 1), kept.stream().map(Version::number).toList());
        assertEquals(
                List.of("Anden", "Første"), kept.stream().map(Version::comment).toList());
        assertEquals(Set.of("rie"), Set.copyOf(kept.stream().map(Version::by).toList()));
        assertEquals("/relationer", kept.get(0).path());
    }

    @Test
    void whatReadersSawBeforeTheFirstPublicationIsKeptAsAVersionToo() throws RepositoryException {
        Item theme = aTheme("Relationer").with("summary", "fra starten");
        author(theme);
        repository.store(View.PUBLISHED, theme);
        edit(Theme.WORKSPACE, root -> root.getNode("relationer").setProperty("summary", "ny"));

        publications.publish(EDITOR, List.of(theme(theme)), "");

        List<Version> kept = versions.of(EDITOR, theme(theme));
        assertEquals(List.of(2, 1), kept.stream().map(Version::number).toList());
        assertEquals("", kept.get(1).by());
    }

    @Test
    void editorsAreToldWhoPublishedAndWhen() throws RepositoryException {
        Item theme = aTheme("Relationer");
        author(theme);
        Instant before = Instant.now();

        publications.publish(EDITOR, List.of(theme(theme)), "");

        Instant activated = activated("relationer");
        assertEquals("rie", text("relationer", "mgnl:lastActivatedBy"));
        assertFalse(activated.isBefore(before.minusMillis(1)), activated::toString);
    }

    @Test
    void aChangeSavedWhileItIsBeingPublishedLeavesTheItemChanged() throws RepositoryException {
        Item theme = aTheme("Relationer").with("mgnl:lastModified", Instant.parse("2026-01-01T10:00:00Z"));
        author(theme);
        // The editor's clock may be behind ours, or their save may have taken its time.
        Instant saved = Instant.parse("2026-01-01T10:00:05Z");
        Publications interrupted = new Publications(repository.repository(), gate, addresses, step -> {
            if (step == Step.WRITTEN) {
                change(root -> {
                    root.getNode("relationer").setProperty("summary", "nyere");
                    root.getNode("relationer").setProperty("mgnl:lastModified", calendar(saved));
                });
            }
        });

        interrupted.publish(EDITOR, List.of(theme(theme)), "");

        assertTrue(activated("relationer").isBefore(saved));
        assertFalse(published(Theme.WORKSPACE).toString().contains("nyere"));
        assertTrue(authored(Theme.WORKSPACE).toString().contains("nyere"));
    }

    @Test
    void anItemDeletedWhileItIsBeingPublishedDoesNotStopThePublication() throws RepositoryException {
        Item theme = aTheme("Relationer");
        author(theme);
        Publications interrupted = new Publications(repository.repository(), gate, addresses, step -> {
            if (step == Step.WRITTEN) {
                change(root -> root.getNode("relationer").remove());
            }
        });

        interrupted.publish(EDITOR, List.of(theme(theme)), "");

        assertEquals(List.of("/relationer"), publishedPaths(Theme.WORKSPACE));
        assertEquals(0, journalLength());
    }

    @Test
    void severalItemsAreUnpublishedTogetherAndWhatIsDeletedAlreadyTooButNothingElse() throws RepositoryException {
        Item deleted = aTheme("Relationer");
        Item kept = aTheme("Retning");
        Item other = aTheme("Ro");
        author(deleted, kept, other);
        publish(Theme.WORKSPACE, "/relationer", "/retning", "/ro");
        edit(Theme.WORKSPACE, root -> root.getNode("relationer").remove());

        publications.unpublish(EDITOR, List.of(theme(deleted), theme(kept)));

        assertEquals(List.of("/ro"), publishedPaths(Theme.WORKSPACE));
        assertEquals("false", text("retning", "mgnl:activationStatus"));
        assertEquals("true", text("ro", "mgnl:activationStatus"));
    }

    private static ItemKey website(Item item) {
        return new ItemKey(WEBSITE, item.id());
    }

    private static ItemKey theme(Item item) {
        return new ItemKey(Theme.WORKSPACE, item.id());
    }

    private static ItemKey tool(Item item) {
        return new ItemKey(Tool.WORKSPACE, item.id());
    }

    private void change(dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository.Change change) {
        try {
            edit(Theme.WORKSPACE, change);
        } catch (RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.util.Calendar calendar(Instant instant) {
        java.util.Calendar calendar =
                java.util.Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC"), java.util.Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }

    private String text(String node, String property) throws RepositoryException {
        return read(
                View.AUTHORED,
                Theme.WORKSPACE,
                root -> root.getNode(node).getProperty(property).getString());
    }

    private Instant activated(String name) throws RepositoryException {
        return read(View.AUTHORED, Theme.WORKSPACE, root -> {
            Node node = root.getNode(name);
            return node.getProperty("mgnl:lastActivated").getDate().toInstant();
        });
    }
}
