package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.List;

/** Who may take a step. */
enum Who {
    /** Anybody who may share stories. */
    SHARER(Guard.MAY_SHARE),
    /** The author, for as long as they may share. */
    SHARING_AUTHOR(Guard.MAY_SHARE, Guard.IS_AUTHOR),
    /** The author, whatever became of their role: taking back what is one's own needs none. */
    AUTHOR(Guard.IS_AUTHOR),
    ADMINISTRATOR(Guard.IS_ADMINISTRATOR),
    /** An administrator who has no part in the text. */
    REVIEWER(Guard.IS_ADMINISTRATOR, Guard.IS_NOT_AUTHOR, Guard.HAS_NOT_CHANGED_IT),
    /** The reviewer who claimed it. */
    CLAIMANT(Guard.IS_ADMINISTRATOR, Guard.IS_NOT_AUTHOR, Guard.HAS_NOT_CHANGED_IT, Guard.HAS_CLAIMED_IT),
    SYSTEM(Guard.IS_SYSTEM);

    private final List<Guard> guards;

    Who(Guard... guards) {
        this.guards = List.of(guards);
    }

    List<Guard> guards() {
        return guards;
    }
}
