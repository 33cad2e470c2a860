package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the inbox can be sorted by. */
enum InboxColumn {
    TITLE,
    AUTHOR,
    STATE,
    /** Who has waited longest comes first. */
    AGE,
    REVIEWER;

    private static final Locale DANISH = Locale.forLanguageTag("da");

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of that name; the age, where there is none. */
    static InboxColumn of(String word) {
        return Stream.of(values())
                .filter(column -> column.word().equals(word))
                .findFirst()
                .orElse(AGE);
    }

    /** @param names what people are called */
    Comparator<Summary> order(UnaryOperator<String> names) {
        Collator words = Collator.getInstance(DANISH);
        Comparator<Summary> age =
                Comparator.comparing((Summary summary) -> summary.submitted().orElseThrow());
        return switch (this) {
            case TITLE -> Comparator.comparing(Summary::title, words).thenComparing(age);
            case AUTHOR ->
                Comparator.comparing((Summary summary) -> names.apply(summary.author()), words)
                        .thenComparing(age);
            case STATE -> Comparator.comparing(Summary::state).thenComparing(age);
            case AGE -> age;
            case REVIEWER ->
                Comparator.comparing(
                                (Summary summary) ->
                                        summary.claimedBy().map(names).orElse(""),
                                words)
                        .thenComparing(age);
        };
    }
}
