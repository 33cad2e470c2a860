package dk.esbjerg.ledelsesgrundlag.platform;

/**
 * Content as it is authored, for the module's own code, which may change what no user may: dossiers and published cases.
 * Whoever calls it has looked at who is asking.
 */
public interface ContentStore extends ContentSource {

    /**
     * Changes a workspace in one save: when this returns all of it is on disk, and when it throws nothing has changed.
     *
     * @throws ChangedMeanwhileException if somebody else changed the same nodes since the function read them
     * @throws MissingWorkspaceException if there is no such workspace
     * @throws ContentUnavailableException if the repository refuses
     */
    <R> R write(String workspace, SessionFunction<R> function);
}
