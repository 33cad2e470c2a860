package dk.esbjerg.ledelsesgrundlag.standalone.history;

import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Takes an item's versions, and what was kept of it when it was deleted, out of the history. */
@Singleton
public final class Forgetting implements Eraser {

    private final ContentRepository repository;

    @Inject
    public Forgetting(ContentRepository repository) {
        this.repository = repository;
    }

    @Override
    public void forget(String workspace, String id) {
        repository.use(VersionStore.WORKSPACE, history -> {
            VersionStore.forget(history, id);
            Trash.forget(history, id);
            history.save();
            return null;
        });
    }
}
