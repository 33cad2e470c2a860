package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** One form. Immutable; it stays as it was defined when it was asked for. */
public final class Form {

    /** What a new item starts with. */
    public FormValues initial() {
        throw new UnsupportedOperationException();
    }

    public FormValues read(Node node) throws RepositoryException {
        throw new UnsupportedOperationException();
    }

    /** What was sent, to the letter, whether it will do or not. */
    public FormValues submitted(Parameters form) {
        throw new UnsupportedOperationException();
    }

    /**
     * Whether a button inside the form was pressed that only changes the form (a row added, moved, removed; a search in a
     * picker), as happens without script.
     */
    public boolean onlyChangesForm(Parameters form) {
        throw new UnsupportedOperationException();
    }

    /** What is wrong, in words for the user, by field in their order; empty where it can be stored. */
    public Map<String, String> problems(FormValues values, Locale language) {
        throw new UnsupportedOperationException();
    }

    /** Puts values without problems on a node; the caller saves. Neither names nor moves the node. */
    public void write(FormValues values, Node node) throws RepositoryException {
        throw new UnsupportedOperationException();
    }

    /** What the node is to be called, where the form says so. */
    public Optional<String> nodeName(FormValues values) {
        throw new UnsupportedOperationException();
    }
}
