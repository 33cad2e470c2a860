package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.function.Function;

/** The parts of a story that are written, in the order in which they are told. */
public enum StoryField {
    TITLE("title", 120, true, Story::title),
    WORKPLACE("workplace", 120, true, Story::workplace),
    CHALLENGE("challenge", 8_000, true, Story::challenge),
    ACTION("action", 8_000, true, Story::action),
    RESULT("result", 8_000, true, Story::result),
    LEARNING("learning", 8_000, true, Story::learning),
    /** Left empty by whoever wishes to be anonymous. */
    BYLINE("byline", 120, false, Story::byline);

    private static final int LINE = 120;

    private final String code;
    private final int limit;
    private final boolean required;
    private final Function<Story, String> text;

    StoryField(String code, int limit, boolean required, Function<Story, String> text) {
        this.code = code;
        this.limit = limit;
        this.required = required;
        this.text = text;
    }

    /** The name of the property, of a draft and of a case alike. */
    public String code() {
        return code;
    }

    /** How many characters it may have, as {@link String#length()} and a form's {@code maxlength} count them. */
    public int limit() {
        return limit;
    }

    /** Whether it is told in paragraphs rather than on one line. */
    public boolean isLong() {
        return limit > LINE;
    }

    /** Whether a story without it cannot be submitted. */
    public boolean isRequired() {
        return required;
    }

    public String of(Story story) {
        return text.apply(story);
    }
}
