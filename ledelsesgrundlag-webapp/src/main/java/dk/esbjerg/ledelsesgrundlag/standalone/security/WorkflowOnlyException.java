package dk.esbjerg.ledelsesgrundlag.standalone.security;

/** Somebody tried to change what the editorial workflow alone writes, whatever their roles. */
public class WorkflowOnlyException extends AccessDeniedException {
    private static final long serialVersionUID = 1L;

    public WorkflowOnlyException(String message) {
        super(message);
    }
}
