package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import javax.jcr.InvalidItemStateException;
import javax.jcr.ItemNotFoundException;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;

/** Reads one of many nodes. What somebody removes meanwhile is left out instead of spoiling the whole list. */
@FunctionalInterface
interface Reading {

    void read() throws RepositoryException;

    static void unlessRemoved(Reading reading) throws RepositoryException {
        try {
            reading.read();
        } catch (InvalidItemStateException | ItemNotFoundException | PathNotFoundException removed) {
            // It no longer belongs to the list.
        }
    }
}
