package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Snapshot;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.KeptNode;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the history share: one repository without content before each test. */
abstract class HistoryTest {

    static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");
    static final User ADMINISTRATOR = new User("ida", "Ida Bach", Set.of(Role.ADMINISTRATOR), true, "da");
    static final User LEADER = new User("lars", "Lars Lund", Set.of(Role.LEADER), true, "da");

    private static TestRepository opened;

    final TestRepository repository = opened;
    final AuthoredContent content = new AuthoredContent(opened.repository());
    final Versions versions = new Versions(opened.repository(), content);
    final Trash trash = new Trash(opened.repository());

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        opened = TestRepository.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        opened.close();
    }

    @BeforeEach
    void clear() throws RepositoryException {
        repository.clear();
    }

    final void author(Item... items) throws RepositoryException {
        repository.store(View.AUTHORED, items);
    }

    final void edit(String workspace, TestRepository.Change change) throws RepositoryException {
        repository.change(View.AUTHORED, workspace, change);
    }

    final List<String> authored(String workspace) throws RepositoryException {
        Session session = repository.repository().session(View.AUTHORED, workspace);
        try {
            return Snapshot.of(session.getRootNode());
        } finally {
            session.logout();
        }
    }

    static List<String> withoutStamps(List<String> snapshot) {
        return snapshot.stream()
                .map(line -> line.replaceAll("mgnl:lastModified(By)?=[^,}]*, ", ""))
                .toList();
    }

    static ItemKey key(String workspace, Item item) {
        return new ItemKey(workspace, item.id());
    }

    final void restore(User user, ItemKey item, int number) {
        content.write(user, item.workspace(), session -> {
            versions.restore(user, item, number, session);
            return null;
        });
    }

    final void keepVersion(String workspace, Item item) throws RepositoryException {
        Session history = repository.repository().privateSession(VersionStore.WORKSPACE);
        Session authored = repository.repository().session(View.AUTHORED, workspace);
        try {
            VersionStore.add(
                    history,
                    key(workspace, item),
                    KeptNode.live(authored.getNodeByIdentifier(item.id())),
                    Instant.now(),
                    "rie",
                    "");
            history.save();
        } finally {
            authored.logout();
            history.logout();
        }
    }

    /** Brings back what lies in the trash, as it lies there now. */
    final ItemKey restore(User user, String entry) {
        DeletedItem deleted = trash.item(user, entry);
        content.write(user, deleted.item().workspace(), session -> {
            trash.bringBack(user, deleted, session);
            return null;
        });
        trash.forget(user, deleted);
        return deleted.item();
    }
}
