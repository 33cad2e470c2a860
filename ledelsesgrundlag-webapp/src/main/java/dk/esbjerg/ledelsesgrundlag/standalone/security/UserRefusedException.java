package dk.esbjerg.ledelsesgrundlag.standalone.security;

/** A change of a user that is not allowed; nothing has changed. */
public final class UserRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why; whoever shows it finds the words. */
    public enum Reason {
        NAME_INVALID,
        NAME_TAKEN,
        FULL_NAME_INVALID,
        MAIL_ADDRESS_INVALID,
        ROLES_MISSING,
        UNKNOWN,
        CHANGED_MEANWHILE,
        LAST_ADMINISTRATOR,
        OWN_ACCESS,
        OLD_PASSWORD_WRONG,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        PASSWORD_HAS_NAME,
        PASSWORD_UNREADABLE
    }

    private final Reason reason;

    public UserRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
