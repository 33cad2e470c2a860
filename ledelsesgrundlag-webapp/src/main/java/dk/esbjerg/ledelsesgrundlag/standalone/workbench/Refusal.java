package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import java.util.List;

/** What a user asked for cannot be done; nothing has changed. The label says why, and what to do instead. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Object> arguments;

    /**
     * @param status such as 404 or 409
     * @param label the key of the words for the user
     */
    public Refusal(int status, String label, Object... arguments) {
        super(label);
        this.status = status;
        this.arguments = List.of(arguments);
    }

    public int status() {
        return status;
    }

    public String label() {
        return getMessage();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
