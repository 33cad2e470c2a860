package dk.esbjerg.ledelsesgrundlag.workflow;

/** A step was not taken, and nothing changed. */
public class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Action action;
    private final Refusal refusal;

    /** For what no rule can know, such as that somebody else was faster while the step was stored. */
    public RefusedException(Action action, Refusal refusal) {
        super(action.code() + " refused: " + refusal);
        this.action = action;
        this.refusal = refusal;
    }

    public Action action() {
        return action;
    }

    public Refusal refusal() {
        return refusal;
    }
}
