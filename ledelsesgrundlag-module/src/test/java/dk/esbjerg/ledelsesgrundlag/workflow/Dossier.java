package dk.esbjerg.ledelsesgrundlag.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A submission on its way, step by step; every step gets what it needs unless a test says otherwise. */
final class Dossier {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Optional<Consent> AGREED = Optional.of(new Consent("2026-1", NOW));

    static final Actor ANNA = new Actor("anna", Role.LEADER);
    static final Actor RITA = new Actor("rita", Role.ADMINISTRATOR);
    static final Actor OTTO = new Actor("otto", Role.ADMINISTRATOR);
    static final Actor CARL = new Actor("carl", Role.ADMINISTRATOR);

    private final Actor author;
    private Submission submission;
    private List<Notice> notices = List.of();

    private Dossier(Actor author, Submission submission) {
        this.author = author;
        this.submission = submission;
    }

    static Dossier empty(Actor author) {
        return new Dossier(author, Workflow.start(new UUID(0, 1), new UUID(0, 2), author, NOW));
    }

    static Dossier draft() {
        return empty(ANNA).save(Stories.GOOD);
    }

    static Dossier submitted() {
        return draft().author(Action.SUBMIT);
    }

    static Dossier inReview() {
        return submitted().take(RITA, Action.CLAIM);
    }

    static Dossier approved() {
        return inReview().take(RITA, Action.APPROVE);
    }

    static Dossier published() {
        return approved().publish();
    }

    /** The same, but that its text was last changed by an administrator, who is not the one to decide. */
    Dossier suggested(Actor administrator, Story story) {
        take(author, Action.SUBMIT);
        take(administrator, Action.CLAIM);
        return take(administrator, Step.suggest(story).on(revision()).saying("Sådan her?"));
    }

    Dossier save(Story story) {
        return take(author, Step.save(story, AGREED).on(revision()));
    }

    Dossier author(Action action) {
        return take(author, action);
    }

    Dossier publish() {
        return take(Actor.SYSTEM, Step.publish(submission.story()));
    }

    Dossier take(Actor actor, Action action) {
        return take(actor, Step.of(action).on(revision()).saying("Fordi"));
    }

    Dossier take(Actor actor, Step step) {
        return take(actor, step, NOW);
    }

    Dossier take(Actor actor, Step step, Instant now) {
        Outcome outcome = Workflow.take(submission, actor, step, now);
        submission = outcome.submission();
        notices = outcome.notices();
        return this;
    }

    Submission submission() {
        return submission;
    }

    /** Of the last step. */
    List<Notice> notices() {
        return notices;
    }

    TrailEntry lastEntry() {
        return submission.trail().get(submission.trail().size() - 1);
    }

    int revision() {
        return submission.revision();
    }
}
