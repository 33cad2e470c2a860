package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of the form, in their order: what a good case tells first, what it is called and who tells it afterwards. */
public enum FormStep {
    CHALLENGE("challenge", StoryField.CHALLENGE),
    ACTION("action", StoryField.ACTION),
    RESULT("result", StoryField.RESULT),
    LEARNING("learning", StoryField.LEARNING),
    /** What it is called, and who tells it. */
    ABOUT("about", StoryField.TITLE, StoryField.WORKPLACE, StoryField.BYLINE),
    /** Which leadership tasks it is about and which tools it used. */
    TOPICS("topics"),
    /** All of it once more, and off it goes. */
    CHECK("check");

    private final String code;
    private final List<StoryField> fields;

    FormStep(String code, StoryField... fields) {
        this.code = code;
        this.fields = List.of(fields);
    }

    /** The part of its labels' keys that is its own. */
    public String code() {
        return code;
    }

    /** What is written in it. */
    public List<StoryField> fields() {
        return fields;
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }

    FormStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    FormStep previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    /** The step with that number; empty where the words are none. */
    static Optional<FormStep> of(String number) {
        return Stream.of(values())
                .filter(step -> String.valueOf(step.number()).equals(number))
                .findFirst();
    }

    /** The step in which that is written. */
    static FormStep with(StoryField field) {
        return Stream.of(values())
                .filter(step -> step.fields.contains(field))
                .findFirst()
                .orElseThrow();
    }
}
