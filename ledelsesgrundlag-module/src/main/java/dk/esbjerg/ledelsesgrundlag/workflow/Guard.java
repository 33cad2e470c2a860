package dk.esbjerg.ledelsesgrundlag.workflow;

import dk.esbjerg.ledelsesgrundlag.personaldata.PersonalData;
import java.util.function.Predicate;

/** One condition that a step may depend on, and how it is refused where that does not hold. */
enum Guard {
    MAY_SHARE(Refusal.NOT_ALLOWED, attempt -> attempt.actor().role().mayShare()),
    IS_ADMINISTRATOR(Refusal.NOT_ALLOWED, attempt -> attempt.actor().role() == Role.ADMINISTRATOR),
    IS_SYSTEM(Refusal.NOT_ALLOWED, attempt -> attempt.actor().role() == Role.SYSTEM),
    IS_AUTHOR(Refusal.NOT_YOURS, Guard::isAuthor),

    IS_PUBLIC(Refusal.NOT_PUBLIC, attempt -> attempt.submission().isPublic()),
    IS_NOT_PUBLIC(Refusal.STILL_PUBLIC, attempt -> !attempt.submission().isPublic()),
    PUBLIC_WITH_BYLINE(
            Refusal.NO_BYLINE,
            attempt -> attempt.submission().published().filter(Story::hasByline).isPresent()),

    IS_NOT_AUTHOR(Refusal.OWN_CASE, attempt -> !isAuthor(attempt)),
    HAS_NOT_CHANGED_IT(
            Refusal.CHANGED_BY_YOU,
            attempt -> !attempt.actor().is(attempt.submission().lastChangedBy())),
    HAS_CLAIMED_IT(
            Refusal.NOT_CLAIMED_BY_YOU,
            attempt ->
                    attempt.submission().claimedBy().filter(attempt.actor()::is).isPresent()),

    SAW_A_REVISION(Refusal.STALE, attempt -> attempt.step().revision().isPresent()),
    SAW_THE_NEWEST(
            Refusal.STALE,
            attempt -> attempt.step().revision().orElse(attempt.submission().revision())
                    == attempt.submission().revision()),
    SAYS_WHY(
            Refusal.COMMENT_NEEDED, attempt -> !PlainText.isEmpty(attempt.step().comment())),
    IS_BRIEF(Refusal.TOO_LONG, attempt -> attempt.step().comment().length() <= Workflow.COMMENT_LIMIT),
    SPEAKS_PLAINLY(
            Refusal.NOT_PLAIN_TEXT, attempt -> PlainText.isPlain(attempt.step().comment())),
    BRINGS_A_STORY(Refusal.NO_STORY, attempt -> attempt.step().story().isPresent()),
    STORY_FITS(Refusal.TOO_LONG, attempt -> brought(attempt, Guard::fits)),
    STORY_IS_PLAIN(Refusal.NOT_PLAIN_TEXT, attempt -> brought(attempt, Story::isPlainText)),
    IS_COMPLETE(
            Refusal.INCOMPLETE,
            attempt -> attempt.submission().story().missing().isEmpty()),
    HAS_CONSENT(
            Refusal.CONSENT_NEEDED, attempt -> attempt.submission().consent().isPresent()),
    NAMES_NO_CPR_NUMBER(
            Refusal.PERSONAL_DATA,
            attempt -> namesNoCprNumber(attempt.submission().story())),
    IS_AS_APPROVED(Refusal.NOT_AS_APPROVED, Guard::isAsApproved);

    private final Refusal refusal;
    private final Predicate<Attempt> condition;

    Guard(Refusal refusal, Predicate<Attempt> condition) {
        this.refusal = refusal;
        this.condition = condition;
    }

    Refusal refusal() {
        return refusal;
    }

    boolean holds(Attempt attempt) {
        return condition.test(attempt);
    }

    private static boolean isAuthor(Attempt attempt) {
        return attempt.actor().is(attempt.submission().author());
    }

    private static boolean brought(Attempt attempt, Predicate<Story> condition) {
        return attempt.step().story().filter(condition).isPresent();
    }

    private static boolean fits(Story story) {
        return story.tooLong().isEmpty() && story.refersWithinReason();
    }

    private static boolean namesNoCprNumber(Story story) {
        for (StoryField field : StoryField.values()) {
            if (PersonalData.stops(field.of(story))) {
                return false;
            }
        }
        return true;
    }

    /** What was written, and what the dossier holds, which must not have been changed beside the workflow either. */
    private static boolean isAsApproved(Attempt attempt) {
        String approved = attempt.submission().approved().orElse("");
        return attempt.submission().story().fingerprint().equals(approved)
                && brought(attempt, written -> written.fingerprint().equals(approved));
    }
}
