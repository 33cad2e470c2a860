package dk.esbjerg.ledelsesgrundlag.magnolia;

/** The framework's roles and groups, as they are bootstrapped. */
final class RoleNames {

    static final String ADMINISTRATOR = "ledelsesgrundlag-administrator";
    static final String LEADER = "ledelsesgrundlag-leader";
    static final String ANONYMOUS = "anonymous";

    /** The group that decides about submissions. */
    static final String ADMINISTRATORS = "ledelsesgrundlag-administrators";

    private RoleNames() {}
}
