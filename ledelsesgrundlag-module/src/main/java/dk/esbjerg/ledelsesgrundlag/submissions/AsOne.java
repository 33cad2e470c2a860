package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Reads and changes a dossier as one. A session sees what others save in the middle of its reading, and the repository
 * compares no more than what was changed here between then and the save; so each dossier bears a mark that every writer
 * changes before reading anything else.
 */
final class AsOne {

    private static final String MARK = "written";

    /** Somebody would have to write the very same dossier in each of so many moments in a row. */
    private static final int ATTEMPTS = 5;

    private AsOne() {}

    /** Reads it as it was at one moment. */
    static <R> R read(Node dossier, Work<R> reading) throws RepositoryException {
        for (int attempt = 1; ; attempt++) {
            Optional<String> before = mark(dossier);
            try {
                R result = reading.on(dossier);
                if (attempt == ATTEMPTS || mark(dossier).equals(before)) {
                    return result;
                }
            } catch (RepositoryException | RuntimeException e) {
                if (attempt == ATTEMPTS || mark(dossier).equals(before)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Changes it. The save fails if somebody else saves from now on, and so does this if what they saved made it fail.
     *
     * @throws ChangedMeanwhileException if it failed over what somebody else saved
     */
    static <R> R change(Node dossier, Work<R> change) throws RepositoryException {
        Optional<String> before = mark(dossier);
        dossier.setProperty(MARK, UUID.randomUUID().toString());
        try {
            return change.on(dossier);
        } catch (RepositoryException | RuntimeException e) {
            dossier.getSession().refresh(false);
            if (!mark(dossier).equals(before)) {
                throw new ChangedMeanwhileException("Somebody else changed " + dossier.getPath(), e);
            }
            throw e;
        }
    }

    /** Marks a new one; the caller saves. */
    static void begin(Node dossier) throws RepositoryException {
        dossier.setProperty(MARK, UUID.randomUUID().toString());
    }

    private static Optional<String> mark(Node dossier) throws RepositoryException {
        return Properties.textIfAny(dossier, MARK);
    }

    /** What is done with a dossier. */
    @FunctionalInterface
    interface Work<R> {
        R on(Node dossier) throws RepositoryException;
    }
}
