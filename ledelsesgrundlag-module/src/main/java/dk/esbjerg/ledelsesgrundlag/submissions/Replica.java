package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.submissions.LeaderStep.Handed;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Audience;
import dk.esbjerg.ledelsesgrundlag.workflow.Notice;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.Outcome;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dossier on the instance where leaders write, while it is decided about on another: how it stood there when that was last
 * told, with what its author has done since.
 *
 * @param own the author's steps that the other instance has not answered for yet, oldest first
 * @param unsent whether the text is newer than the one that was last handed in
 * @param told how much of the original's trail is in it
 */
record Replica(Dossier dossier, List<LeaderStep> own, boolean unsent, int told) {

    Replica {
        own = List.copyOf(own);
    }

    /** What it is afterwards, and whom to tell of it here: its author alone. */
    record Outcomes(Replica replica, List<Notice> notices) {}

    /** A draft that nobody else knows of. */
    static Replica begun(Dossier dossier) {
        return new Replica(dossier, List.of(), false, 0);
    }

    /** One that is known from the other instance only. */
    static Replica of(Standing standing) {
        Submission original = standing.submission();
        Dossier dossier = new Dossier(
                with(original.story(), 1, original),
                standing.changed(),
                Optional.empty(),
                standing.reviewed(),
                false,
                Optional.empty(),
                new Exchanged(standing.number(), original.revision(), false));
        return new Replica(dossier, List.of(), false, original.trail().size());
    }

    /**
     * Takes a step of its author's.
     *
     * @throws RefusedException if it may not be taken, or not here
     */
    Outcomes take(Actor actor, Step step, Instant now) {
        Submission before = dossier.submission();
        if (step.action() != Action.SAVE && !LeaderStep.isOne(step.action())) {
            throw new RefusedException(step.action(), Refusal.NOT_ALLOWED);
        }
        Step silent = new Step(step.action(), step.revision(), "", false, step.story(), step.consent());
        Outcome outcome = Workflow.take(before, actor, silent, now);
        if (outcome.submission() == before) {
            return new Outcomes(this, List.of());
        }
        Dossier after = dossier.after(outcome.submission(), actor, now).settled();
        Replica taken = step.action() == Action.SAVE
                ? new Replica(after.with(dossier.exchanged()), own, true, told)
                : sending(after, actor, step.action(), now);
        return new Outcomes(taken, toAuthor(outcome.notices()));
    }

    /**
     * Follows the original. The author's steps that are not in it yet are taken once more on top of it; where one cannot be
     * taken any more, the original decides what becomes of it. What its author has written stays in any case.
     */
    Outcomes follow(Standing standing) {
        if (!isNews(standing)) {
            return new Outcomes(this, List.of());
        }
        Dossier rebased = of(standing).dossier;
        boolean ended = standing.submission().state().isFinal();
        // What comes too late in any case needs not leave.
        List<LeaderStep> left = ended ? List.of() : after(standing.number());
        boolean lost = own.stream().anyMatch(step -> !left.contains(step) && wasRefused(step, standing));
        for (LeaderStep step : left) {
            Optional<Dossier> taken = tried(step, rebased);
            lost = step.handed().isPresent() ? taken.isEmpty() : lost;
            rebased = taken.orElse(rebased);
        }
        boolean writes = (unsent || lost) && isWithAuthor(rebased);
        Submission next = writes ? withOwnText(rebased.submission()) : rebased.submission();
        Submission before = dossier.submission();
        boolean same = with(next.story(), before.revision(), next).equals(before);
        Dossier followed = new Dossier(
                with(next.story(), same ? before.revision() : before.revision() + 1, next),
                writes && dossier.changed().isAfter(standing.changed()) ? dossier.changed() : standing.changed(),
                Optional.empty(),
                standing.reviewed(),
                false,
                Optional.empty(),
                new Exchanged(
                        Math.max(dossier.exchanged().number(), standing.number()),
                        standing.submission().revision(),
                        !left.isEmpty()));
        int size = standing.submission().trail().size();
        return new Outcomes(new Replica(followed, left, writes, Math.max(told, size)), news(standing, left));
    }

    /**
     * The other instance knows of no such submission, and has answered for the author's steps so far: what was taken back
     * before it was fetched stays here, and what was refused is a draft again.
     */
    Replica unknown(long number) {
        boolean refused = own.stream().anyMatch(step -> step.number() <= number && step.action() == Action.SUBMIT);
        List<LeaderStep> left = after(number);
        Exchanged exchanged = new Exchanged(dossier.exchanged().number(), 0, !left.isEmpty());
        if (!refused || dossier.submission().state().isFinal()) {
            return new Replica(dossier.with(exchanged), left, unsent, told);
        }
        Submission before = dossier.submission();
        Actor author = new Actor(before.author(), Role.LEADER);
        Submission begun = Workflow.start(
                before.id(), before.caseId(), author, before.trail().get(0).when());
        Submission draft = withOwnText(begun);
        Dossier again = new Dossier(
                with(draft.story(), before.revision() + 1, draft),
                dossier.changed(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                exchanged);
        return new Replica(again, left, true, 0);
    }

    /** Whether its author took all or some of what readers may see away from them, and the other instance does not know. */
    boolean takesAway(Action action) {
        return own.stream().anyMatch(step -> step.action() == action);
    }

    /** The other instance may know of it from the moment it was handed in. */
    private boolean mayBeKnown() {
        return dossier.exchanged().number() > 0;
    }

    /** What was handed in and is taken back before it was fetched never travels. */
    private Replica sending(Dossier after, Actor actor, Action action, Instant now) {
        if (action != Action.SUBMIT && !mayBeKnown()) {
            return new Replica(after, own, unsent, told);
        }
        Submission submission = after.submission();
        // Also after the repository was restored from a copy no number is given twice.
        long number = Math.max(dossier.exchanged().number() + 1, now.toEpochMilli());
        List<TrailEntry> trail = submission.trail();
        Optional<Handed> handed = action == Action.SUBMIT
                ? Optional.of(new Handed(
                        submission.caseId(),
                        trail.get(0).when(),
                        submission.story(),
                        submission.consent().orElseThrow()))
                : Optional.empty();
        LeaderStep step = new LeaderStep(
                submission.id(),
                number,
                action,
                actor,
                trail.get(trail.size() - 1).when(),
                handed);
        boolean takesBack = action == Action.EDIT || action == Action.WITHDRAW;
        Stream<LeaderStep> before = own.stream().filter(earlier -> !takesBack || earlier.action() == Action.ANONYMISE);
        return new Replica(
                after.with(new Exchanged(number, dossier.exchanged().revision(), true)),
                Stream.concat(before, Stream.of(step)).toList(),
                action != Action.SUBMIT && (unsent || takesBack && handsIn(own)),
                told);
    }

    private boolean isNews(Standing standing) {
        int known = dossier.exchanged().revision();
        int revision = standing.submission().revision();
        return revision > known
                || revision == known && own.stream().anyMatch(step -> step.number() <= standing.number());
    }

    private static boolean handsIn(List<LeaderStep> steps) {
        return steps.stream().anyMatch(step -> step.action() == Action.SUBMIT);
    }

    private List<LeaderStep> after(long number) {
        return own.stream().filter(step -> step.number() > number).toList();
    }

    /** Whether it handed in a text that was not taken. */
    private boolean wasRefused(LeaderStep step, Standing standing) {
        List<TrailEntry> trail = standing.submission().trail();
        return step.handed().isPresent()
                && trail.subList(Math.min(told, trail.size()), trail.size()).stream()
                        .noneMatch(entry -> entry.action() == Action.SUBMIT
                                && entry.fingerprint()
                                        .equals(step.handed().get().story().fingerprint()));
    }

    /** Empty where it cannot be taken: what becomes of it is for the original to decide. */
    private static Optional<Dossier> tried(LeaderStep step, Dossier dossier) {
        try {
            return Optional.of(Replay.of(step, dossier, step.when()).dossier());
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    /** Whether nobody else has its text in hand, or ever will. */
    private static boolean isWithAuthor(Dossier dossier) {
        State state = dossier.submission().state();
        return state.isWithAuthor() || state.isFinal();
    }

    /** With what its author has written: as their draft where they may go on, to be read where they may not. */
    private Submission withOwnText(Submission next) {
        Submission own = dossier.submission();
        Actor author = new Actor(own.author(), Role.LEADER);
        Step save = Step.save(own.story(), own.consent()).on(next.revision());
        if (Workflow.refusal(next, author, save).isEmpty()) {
            return Workflow.take(next, author, save, dossier.changed()).submission();
        }
        return next.state().isFinal() ? with(own.story(), next.revision(), next) : next;
    }

    /** What others have done since it was last told; nothing where its author has withdrawn it meanwhile. */
    private List<Notice> news(Standing standing, List<LeaderStep> left) {
        if (left.stream().anyMatch(step -> step.action() == Action.WITHDRAW)) {
            return List.of();
        }
        List<TrailEntry> trail = standing.submission().trail();
        String author = standing.submission().author();
        List<Notice> news = new ArrayList<>();
        for (TrailEntry entry : trail.subList(Math.min(told, trail.size()), trail.size())) {
            if (!entry.who().equals(author)) {
                NoticeKind.toAuthor(entry.action())
                        .ifPresent(kind -> news.add(new Notice(kind, new Audience.Person(author))));
            }
        }
        return news;
    }

    /** Administrators are told where they are. */
    private List<Notice> toAuthor(List<Notice> notices) {
        Audience author = new Audience.Person(dossier.submission().author());
        return notices.stream()
                .filter(notice -> notice.audience().equals(author))
                .toList();
    }

    private static Submission with(Story story, int revision, Submission submission) {
        return new Submission(
                submission.id(),
                submission.caseId(),
                submission.author(),
                story,
                submission.consent(),
                submission.state(),
                submission.claimedBy(),
                submission.lastChangedBy(),
                submission.approved(),
                submission.published(),
                submission.trail(),
                revision);
    }
}
