package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;

/** Readers see nothing for now, because they would see a part of a publication. */
public class WithheldException extends ContentUnavailableException {
    private static final long serialVersionUID = 1L;

    WithheldException() {
        super("A publication is there in part only, until it can be finished", null);
    }
}
