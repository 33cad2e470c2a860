package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource.SessionFunction;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The gate to content as it is authored: whoever reads or changes it does so here, as somebody. */
@Singleton
public final class AuthoredContent {

    private final ContentRepository repository;

    @Inject
    public AuthoredContent(ContentRepository repository) {
        this.repository = repository;
    }

    /**
     * Reads a workspace; what the function changes is not saved.
     *
     * @throws AccessDeniedException if the user may not
     * @throws ContentUnavailableException if the repository refuses
     */
    public <R> R read(User user, String workspace, SessionFunction<R> function) {
        if (workspace.equals(DossierNode.WORKSPACE)) {
            throw new WorkflowOnlyException(user.name() + " may not read submissions past the workflow");
        }
        Access.requireAuthor(user, "read " + workspace + " as authored");
        return repository.use(View.AUTHORED, workspace, function);
    }

    /**
     * Changes a workspace in one save: when this returns all of it is on disk, and when it throws nothing has changed.
     *
     * @throws AccessDeniedException if the user may not, or only the editorial workflow may
     * @throws ContentUnavailableException if the repository refuses
     */
    public <R> R write(User user, String workspace, SessionFunction<R> function) {
        Access.requireAuthorIn(workspace, user, "change items");
        return repository.use(View.AUTHORED, workspace, session -> {
            R result = function.apply(session);
            session.save();
            return result;
        });
    }
}
