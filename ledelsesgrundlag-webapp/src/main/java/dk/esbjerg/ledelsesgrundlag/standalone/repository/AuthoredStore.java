package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import java.util.Set;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemExistsException;
import javax.jcr.RepositoryException;

/** What the module's own code reads and writes as authored: leaders' dossiers, and the cases that come from them. */
@Singleton
public final class AuthoredStore implements ContentStore {

    private final ContentRepository repository;
    private final ContentSource authored;

    @Inject
    public AuthoredStore(ContentRepository repository, @Authored RepositoryView authored) {
        this.repository = repository;
        this.authored = authored;
    }

    @Override
    public <R> R read(String workspace, SessionFunction<R> function) {
        return authored.read(workspace, function);
    }

    @Override
    public <R> R readAll(String workspace, SessionFunction<R> function) {
        return authored.readAll(workspace, function);
    }

    @Override
    public void observe(String workspace, Consumer<Set<String>> changedPaths) {
        authored.observe(workspace, changedPaths);
    }

    @Override
    public <R> R write(String workspace, SessionFunction<R> function) {
        try {
            return repository.in(View.AUTHORED, workspace, session -> {
                R result = function.apply(session);
                session.save();
                return result;
            });
        } catch (InvalidItemStateException | ItemExistsException e) {
            throw new ChangedMeanwhileException("Somebody else changed " + workspace + ": " + e.getMessage(), e);
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot change " + workspace + ": " + e.getMessage(), e);
        }
    }
}
