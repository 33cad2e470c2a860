package dk.esbjerg.ledelsesgrundlag.platform;

/** Who acts on this thread. */
public interface CurrentUser {

    /** The name the user signs in with; the host's name for an anonymous one where nobody has signed in. */
    String name();

    /** Whether the user has a role, such as {@code ledelsesgrundlag-administrator}, directly or through a group. */
    boolean hasRole(String role);
}
