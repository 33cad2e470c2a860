package dk.esbjerg.ledelsesgrundlag.workflow;

/** In what capacity somebody acts: the strongest that they have. */
public enum Role {
    /** None of the roles below, signed in or not. */
    READER,
    LEADER,
    EDITOR,
    ADMINISTRATOR,
    /** The program itself, in nobody's name. */
    SYSTEM;

    boolean mayShare() {
        return this == LEADER || this == EDITOR || this == ADMINISTRATOR;
    }
}
