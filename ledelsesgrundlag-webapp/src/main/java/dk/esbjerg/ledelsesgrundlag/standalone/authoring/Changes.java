package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource.SessionFunction;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.InvalidItemStateException;

/**
 * The one way to authored items. Each change is one save; those of a workspace are made one after the other, so that what
 * somebody found there is still so when they save.
 */
@Singleton
public final class Changes {

    private final AuthoredContent content;
    private final ItemIndex index;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    @Inject
    public Changes(AuthoredContent content, ItemIndex index) {
        this.content = content;
        this.index = index;
    }

    /**
     * Reads the workspace of an item.
     *
     * @throws ItemRefusedException if it holds no items
     */
    public <R> R read(User user, ItemKey item, SessionFunction<R> function) {
        refuseUnknown(item);
        return content.read(user, item.workspace(), function);
    }

    /**
     * Changes the workspace of an item in one save, while nobody else changes anything there.
     *
     * @throws ItemRefusedException if it holds no items
     * @throws StaleException if something beside this changed the same nodes
     * @throws ContentUnavailableException if the repository refuses; nothing has changed then
     */
    public <R> R change(User user, ItemKey item, SessionFunction<R> function) {
        return alone(item, () -> {
            try {
                return content.write(user, item.workspace(), function);
            } catch (ContentUnavailableException e) {
                if (e.getCause() instanceof InvalidItemStateException) {
                    throw new StaleException(item.workspace() + ":" + item.id());
                }
                throw e;
            }
        });
    }

    /** Does what takes more than one save while nobody else changes anything in the item's workspace. */
    <R> R alone(ItemKey item, Supplier<R> work) {
        refuseUnknown(item);
        synchronized (locks.computeIfAbsent(item.workspace(), name -> new Object())) {
            return work.get();
        }
    }

    /** The repository has workspaces that are nobody's business here. */
    private void refuseUnknown(ItemKey item) {
        if (!index.keeps(item.workspace())) {
            throw new ItemRefusedException(Reason.GONE, "There are no items in " + item.workspace());
        }
    }
}
