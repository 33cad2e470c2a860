package dk.esbjerg.ledelsesgrundlag.workflow;

import dk.esbjerg.ledelsesgrundlag.workflow.Audience.Administrators;
import dk.esbjerg.ledelsesgrundlag.workflow.Audience.Person;
import java.util.List;
import java.util.stream.Stream;

/** Who is told of a step. Nobody is told of what they did themselves, but that their story has arrived. */
final class Notices {

    private final Submission before;
    private final Actor actor;

    private Notices(Attempt attempt) {
        before = attempt.submission();
        actor = attempt.actor();
    }

    static List<Notice> of(Attempt attempt) {
        Notices notices = new Notices(attempt);
        Stream<Notice> overridden =
                attempt.step().override() ? Stream.of(notices.toAdministrators(NoticeKind.OVERRIDDEN)) : Stream.empty();
        return Stream.concat(notices.about(attempt.step().action()), overridden).toList();
    }

    private Stream<Notice> about(Action action) {
        return switch (action) {
            case SUBMIT ->
                Stream.of(
                        new Notice(NoticeKind.RECEIVED, new Person(before.author())),
                        toAdministrators(wasSubmitted() ? NoticeKind.RESUBMITTED : NoticeKind.SUBMITTED));
            case EDIT -> Stream.of(toReviewers(NoticeKind.TAKEN_BACK));
            case WITHDRAW -> concernsReviewers() ? Stream.of(toReviewers(NoticeKind.WITHDRAWN)) : Stream.empty();
            default -> NoticeKind.toAuthor(action).stream().flatMap(this::toAuthor);
        };
    }

    private Stream<Notice> toAuthor(NoticeKind kind) {
        return actor.is(before.author()) ? Stream.empty() : Stream.of(new Notice(kind, new Person(before.author())));
    }

    /** To the one who reviews it, else to all who might. */
    private Notice toReviewers(NoticeKind kind) {
        return before.claimedBy()
                .map(reviewer -> new Notice(kind, new Person(reviewer)))
                .orElseGet(() -> toAdministrators(kind));
    }

    private Notice toAdministrators(NoticeKind kind) {
        return new Notice(kind, new Administrators(actor.name()));
    }

    private boolean wasSubmitted() {
        return before.trail().stream().anyMatch(entry -> entry.action() == Action.SUBMIT);
    }

    /** Of a draft that nobody else has seen, or has been told was taken back, there is nothing to tell. */
    private boolean concernsReviewers() {
        return before.state() != State.DRAFT || before.isPublic();
    }
}
