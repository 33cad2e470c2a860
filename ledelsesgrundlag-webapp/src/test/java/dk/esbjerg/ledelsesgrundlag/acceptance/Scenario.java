package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.util.List;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Content that a check needs, made through JCR alone: the very same class runs inside every host. It knows nothing but
 * {@code javax.jcr} and has a constructor without parameters.
 */
public interface Scenario {

    /** The workspaces it changes, in their order, by their names in the content types. */
    List<String> workspaces();

    /** Changes one of them; the caller saves. */
    void apply(String workspace, Session session) throws RepositoryException;
}
