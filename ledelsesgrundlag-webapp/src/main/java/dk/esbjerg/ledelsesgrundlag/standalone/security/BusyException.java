package dk.esbjerg.ledelsesgrundlag.standalone.security;

/** Too many people sign in at this moment; asking again a little later helps. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("Too many passwords are being checked");
    }
}
