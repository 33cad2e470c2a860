package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** One of the piles that what was submitted lies in; some of it lies in several. */
enum Pile {
    /** What there is something to do about. */
    OPEN((summary, me) -> isOpen(summary)),
    WAITING((summary, me) -> summary.state() == State.SUBMITTED),
    MINE((summary, me) -> isInReview(summary) && isClaimedBy(summary, me)),
    OTHERS((summary, me) -> isInReview(summary) && !isClaimedBy(summary, me)),
    /** The author is writing. */
    AUTHOR((summary, me) -> summary.state().isWithAuthor()),
    DECIDED((summary, me) -> summary.state() == State.APPROVED || summary.state() == State.PUBLISHED),
    CLOSED((summary, me) -> summary.state().isFinal()),
    TROUBLE((summary, me) -> summary.trouble().isPresent()),
    EMERGENCY((summary, me) -> summary.overridden()),
    ALL((summary, me) -> true);

    private final BiPredicate<Summary, String> holds;

    Pile(BiPredicate<Summary, String> holds) {
        this.holds = holds;
    }

    /** As addresses and the keys of words name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The pile of that name; what there is to do, where there is none. */
    static Pile of(String word) {
        return Stream.of(values())
                .filter(pile -> pile.word().equals(word))
                .findFirst()
                .orElse(OPEN);
    }

    /** @param me the name of whoever looks */
    boolean holds(Summary summary, String me) {
        return holds.test(summary, me);
    }

    private static boolean isOpen(Summary summary) {
        return summary.state() == State.SUBMITTED
                || isInReview(summary)
                || summary.trouble().isPresent();
    }

    private static boolean isInReview(Summary summary) {
        return summary.state() == State.IN_REVIEW;
    }

    private static boolean isClaimedBy(Summary summary, String name) {
        return summary.claimedBy().filter(name::equals).isPresent();
    }
}
