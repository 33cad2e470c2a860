package dk.esbjerg.ledelsesgrundlag.platform;

/** The host has no workspace of that name: nothing was ever stored there, and whoever runs the host has to look into it. */
public final class MissingWorkspaceException extends ContentUnavailableException {
    private static final long serialVersionUID = 1L;

    public MissingWorkspaceException(String workspace) {
        super("There is no workspace " + workspace, null);
    }
}
