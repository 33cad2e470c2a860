package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTask;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

class PlansTest extends PublishingTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");
    private static final User LEADER = new User("lars", "Lars Lund", Set.of(Role.LEADER), true, "da");

    private final Map<ItemKey, IndexedItem> known = new LinkedHashMap<>();
    private final Plans plans = new Plans(new Known(), new AuthoredContent(repository.repository()), readers);

    private final Item page = aPage("task");
    private final Item parent = aPage("theme").with(page);
    private final Item front = aPage("front").with(parent);
    private final Item task = aTask("Feedback");
    private final Item theme = aTheme("Relationer").with(task);
    private final Item tool = aTool("Tjekliste");

    @Test
    void unpublishedParentsAreNeededFromTheTopDownAndPublishedOnesAreNot() throws RepositoryException {
        author(front);
        know(WEBSITE, front, ItemState.DRAFT);
        know(WEBSITE, parent, ItemState.CHANGED);
        know(WEBSITE, page, ItemState.DRAFT);

        assertEquals(List.of(front.id()), ids(publication(WEBSITE, page).needed()));

        know(WEBSITE, parent, ItemState.DRAFT);
        assertEquals(
                List.of(front.id(), parent.id()), ids(publication(WEBSITE, page).needed()));
        know(WEBSITE, front, ItemState.PUBLISHED);
        assertEquals(List.of(parent.id()), ids(publication(WEBSITE, page).needed()));
    }

    @Test
    void whatIsChosenIsNotNeededOnceMore() throws RepositoryException {
        author(front);
        know(WEBSITE, front, ItemState.DRAFT);
        know(WEBSITE, parent, ItemState.DRAFT);

        PublicationPlan plan = plans.publication(EDITOR, List.of(key(WEBSITE, parent), key(WEBSITE, front)));

        assertEquals(List.of(), plan.needed());
        assertEquals(List.of(parent.id(), front.id()), ids(plan.chosen()));
    }

    @Test
    void whatItRefersToAndReadersDoNotSeeAsItIsIsOfferedWithWhatThatNeeds() throws RepositoryException {
        author(front, theme, tool);
        know(WEBSITE, front, ItemState.PUBLISHED);
        know(WEBSITE, parent, ItemState.PUBLISHED);
        know(
                WEBSITE,
                page,
                ItemState.DRAFT,
                task.id(),
                tool.id(),
                UUID.randomUUID().toString());
        know(Theme.WORKSPACE, theme, ItemState.DRAFT);
        know(Theme.WORKSPACE, task, ItemState.DRAFT);
        know(Tool.WORKSPACE, tool, ItemState.PUBLISHED);

        assertEquals(
                List.of(theme.id(), task.id()), ids(publication(WEBSITE, page).referenced()));

        know(Tool.WORKSPACE, tool, ItemState.CHANGED);
        assertEquals(
                Set.of(theme.id(), task.id(), tool.id()),
                Set.copyOf(ids(publication(WEBSITE, page).referenced())));
    }

    @Test
    void whatLiesBelowAndWaitsIsOfferedButNoComponents() throws RepositoryException {
        front.showing(aComponent("text"));
        author(front);
        know(WEBSITE, front, ItemState.CHANGED);
        know(WEBSITE, parent, ItemState.PUBLISHED);
        know(WEBSITE, page, ItemState.DRAFT);

        assertEquals(List.of(page.id()), ids(publication(WEBSITE, front).below()));
    }

    @Test
    void whatDoesNotExistIsNotInAPlan() throws RepositoryException {
        ItemKey none = new ItemKey(WEBSITE, UUID.randomUUID().toString());

        assertEquals(List.of(), plans.publication(EDITOR, List.of(none)).chosen());
        assertEquals(List.of(), plans.withdrawal(EDITOR, List.of(none)).chosen());
    }

    @Test
    void whoSeesItStillAndWhatGoesWithItIsToldBeforeTakingItAway() throws RepositoryException {
        Item other = aTool("Andet");
        Item draft = aTool("Kladde");
        author(theme, tool, other, draft);
        know(Theme.WORKSPACE, theme, ItemState.PUBLISHED);
        know(Theme.WORKSPACE, task, ItemState.CHANGED);
        know(Tool.WORKSPACE, tool, ItemState.PUBLISHED, task.id());
        know(Tool.WORKSPACE, other, ItemState.PUBLISHED);
        know(Tool.WORKSPACE, draft, ItemState.DRAFT, task.id());
        publish(Theme.WORKSPACE, "/relationer", "/relationer/feedback");

        WithdrawalPlan plan = plans.withdrawal(EDITOR, List.of(key(Theme.WORKSPACE, theme)));

        assertEquals(List.of(task.id()), ids(plan.below()));
        assertEquals(List.of(tool.id()), ids(plan.referring()));
    }

    @Test
    void whatReadersSeeBelowItGoesWithItWhereverItIsAuthoredByNow() throws RepositoryException {
        Item elsewhere = aTheme("Retning");
        author(theme, elsewhere);
        publish(Theme.WORKSPACE, "/relationer", "/relationer/feedback", "/retning");
        edit(Theme.WORKSPACE, root -> root.getSession().move("/relationer/feedback", "/retning/feedback"));
        know(Theme.WORKSPACE, theme, ItemState.PUBLISHED);
        know(Theme.WORKSPACE, elsewhere, ItemState.PUBLISHED);
        know(Theme.WORKSPACE, task, ItemState.CHANGED);

        assertEquals(
                List.of(task.id()),
                ids(plans.withdrawal(EDITOR, List.of(key(Theme.WORKSPACE, theme)))
                        .below()));
        assertEquals(
                List.of(),
                plans.withdrawal(EDITOR, List.of(key(Theme.WORKSPACE, elsewhere)))
                        .below());
    }

    @Test
    void leadersGetNoPlan() throws RepositoryException {
        author(theme);
        know(Theme.WORKSPACE, theme, ItemState.DRAFT);

        assertThrows(
                AccessDeniedException.class, () -> plans.publication(LEADER, List.of(key(Theme.WORKSPACE, theme))));
    }

    private PublicationPlan publication(String workspace, Item item) {
        return plans.publication(EDITOR, List.of(key(workspace, item)));
    }

    private static List<String> ids(List<IndexedItem> items) {
        return items.stream().map(item -> item.key().id()).toList();
    }

    private static ItemKey key(String workspace, Item item) {
        return new ItemKey(workspace, item.id());
    }

    private void know(String workspace, Item item, ItemState state, String... refersTo) {
        ItemKey key = key(workspace, item);
        known.put(
                key, new IndexedItem(key, "", "/", item.name(), state, Instant.EPOCH, "", Map.of(), Set.of(refersTo)));
    }

    /** An index of what the test says is there. */
    private final class Known implements Plans.Lookup {

        @Override
        public Optional<IndexedItem> item(User user, ItemKey key) {
            return Optional.ofNullable(known.get(key));
        }

        @Override
        public Optional<IndexedItem> byId(User user, String id) {
            return known.values().stream()
                    .filter(item -> item.key().id().equals(id))
                    .findFirst();
        }

        @Override
        public List<IndexedItem> referringTo(User user, String id) {
            return known.values().stream()
                    .filter(item -> item.refersTo().contains(id))
                    .toList();
        }
    }
}
