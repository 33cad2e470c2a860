package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.Set;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * One view of the content: the published one that readers see, or the authored one that editors see. A source serves any
 * number of threads at once.
 */
public interface ContentSource {

    /**
     * Runs a function with a session that may read everything in this view of the workspace. Neither the session nor any
     * node may outlive the call, and nothing may be changed through it.
     *
     * @param workspace the workspace's name in the content types, such as {@code ledelsescases}
     * @throws MissingWorkspaceException if there is no such workspace
     * @throws ContentUnavailableException if the repository refuses
     */
    <R> R read(String workspace, SessionFunction<R> function);

    /**
     * Like {@link #read}, for a function that goes through all or much of the workspace. A host whose sessions remember
     * what was read through them gives it one that is closed afterwards.
     */
    default <R> R readAll(String workspace, SessionFunction<R> function) {
        return read(workspace, function);
    }

    /**
     * Tells a listener, for as long as this source lives, which nodes of the workspace were added, removed or changed:
     * absolute paths; of a moved or removed tree at least its topmost node. The listener must be quick and must not read
     * the repository. Where the host can, it is told before the change's save returns.
     *
     * @throws MissingWorkspaceException if there is no such workspace
     * @throws ContentUnavailableException if the repository refuses
     */
    void observe(String workspace, Consumer<Set<String>> changedPaths);

    /** What is done with a session. */
    @FunctionalInterface
    interface SessionFunction<R> {
        R apply(Session session) throws RepositoryException;
    }
}
