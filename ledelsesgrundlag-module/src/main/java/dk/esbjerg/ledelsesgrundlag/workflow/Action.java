package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.stream.Stream;

/** What somebody can do with a submission. */
public enum Action {
    START("start"),
    /** Keeps what the author has written so far; the only one that is no transition, so that the trail does not tell it. */
    SAVE("save"),
    /** The author takes the story back to change it. */
    EDIT("edit"),
    SUBMIT("submit"),
    CLAIM("claim"),
    RELEASE("release"),
    /** Asks for changes by handing the author a changed story. */
    SUGGEST("suggest"),
    REQUEST_CHANGES("requestChanges"),
    REJECT("reject"),
    APPROVE("approve"),
    /** Notes that the approved story is out. */
    PUBLISH("publish"),
    WITHDRAW("withdraw"),
    /** Takes the author's name off the published case. */
    ANONYMISE("anonymise"),
    TAKE_DOWN("takeDown");

    private final String code;

    Action(String code) {
        this.code = code;
    }

    /** What is stored: it never changes. */
    public String code() {
        return code;
    }

    /**
     * The action that was stored as this.
     *
     * @throws IllegalArgumentException if none was
     */
    public static Action of(String code) {
        return Stream.of(values())
                .filter(action -> action.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No action has the code " + code));
    }
}
