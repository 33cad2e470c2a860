package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedPaths;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.core.observation.SynchronousEventListener;

/**
 * One view of the repository for reading. Sessions of the published view are kept and used again, because logging in costs
 * more than reading a page. Jackrabbit shows a kept session every change as soon as it is saved, except of an item that it is
 * just reading for the first time: it may keep that as it was before. Nobody reads what is published while it changes, but
 * what is authored is read in sessions of its own.
 */
public final class RepositoryView implements ContentSource, AutoCloseable {

    private final ContentRepository repository;
    private final View view;
    private final Map<String, Queue<Session>> idle = new ConcurrentHashMap<>();
    private final List<Session> observing = new CopyOnWriteArrayList<>();

    public RepositoryView(ContentRepository repository, View view) {
        this.repository = repository;
        this.view = view;
    }

    @Override
    public <R> R read(String workspace, SessionFunction<R> function) {
        return view == View.PUBLISHED ? readAgain(workspace, function) : readAll(workspace, function);
    }

    private <R> R readAgain(String workspace, SessionFunction<R> function) {
        Queue<Session> kept = idle.computeIfAbsent(workspace, name -> new ConcurrentLinkedQueue<>());
        try {
            Session session = kept.poll();
            if (session == null) {
                session = repository.readerSession(view, workspace);
            }
            R result;
            try {
                result = function.apply(session);
            } catch (RepositoryException | RuntimeException | Error e) {
                // What went wrong may lie in the session, so the next reader gets a new one.
                session.logout();
                throw e;
            }
            kept.add(session);
            return result;
        } catch (RepositoryException e) {
            throw unavailable(workspace, e);
        }
    }

    /** A session remembers the place of whatever it has read, and would hold most of a workspace for good. */
    @Override
    public <R> R readAll(String workspace, SessionFunction<R> function) {
        try {
            Session session = repository.readerSession(view, workspace);
            try {
                return function.apply(session);
            } finally {
                session.logout();
            }
        } catch (RepositoryException e) {
            throw unavailable(workspace, e);
        }
    }

    private ContentUnavailableException unavailable(String workspace, RepositoryException e) {
        return new ContentUnavailableException("Cannot read " + view.workspace(workspace) + ": " + e.getMessage(), e);
    }

    @Override
    public void observe(String workspace, Consumer<Set<String>> changedPaths) {
        try {
            Session session = repository.readerSession(view, workspace);
            observing.add(session);
            session.getWorkspace()
                    .getObservationManager()
                    .addEventListener(
                            (SynchronousEventListener) events -> changedPaths.accept(ChangedPaths.of(events)),
                            ChangedPaths.EVENT_TYPES,
                            "/",
                            true,
                            null,
                            null,
                            false);
        } catch (RepositoryException e) {
            throw new ContentUnavailableException("Cannot observe " + view.workspace(workspace), e);
        }
    }

    @Override
    public void close() {
        observing.forEach(Session::logout);
        idle.values().forEach(sessions -> sessions.forEach(Session::logout));
    }
}
