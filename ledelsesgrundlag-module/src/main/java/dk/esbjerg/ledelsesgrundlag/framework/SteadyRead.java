package dk.esbjerg.ledelsesgrundlag.framework;

import javax.jcr.RepositoryException;

/**
 * Reads several nodes or properties as one although others may remove some of them in the middle: it is read again then,
 * without what went away. Repositories report that in more ways than one, so whatever fails is tried again.
 */
public final class SteadyRead {

    /** Somebody would have to remove a part of the very same thing in each of so many readings in a row. */
    private static final int ATTEMPTS = 5;

    private SteadyRead() {}

    /** @throws RepositoryException what the last attempt failed with, if all did */
    public static <R> R of(Reading<R> reading) throws RepositoryException {
        for (int attempt = 1; ; attempt++) {
            try {
                return reading.read();
            } catch (RepositoryException removedWhileRead) {
                if (attempt == ATTEMPTS) {
                    throw removedWhileRead;
                }
            }
        }
    }

    /** What can be done again from the start. */
    @FunctionalInterface
    public interface Reading<R> {
        R read() throws RepositoryException;
    }
}
