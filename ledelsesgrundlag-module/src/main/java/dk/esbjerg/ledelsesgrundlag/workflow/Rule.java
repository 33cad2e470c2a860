package dk.esbjerg.ledelsesgrundlag.workflow;

import dk.esbjerg.ledelsesgrundlag.workflow.Refusal.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One row of the table: who may take an action, from where to where, and what it needs.
 *
 * @param to none where the submission stays where it is
 * @param overridableFrom where an administrator may take it in an emergency, whoever is to decide; nowhere for most
 * @param guards all that must hold; they are asked in the order of their stages, and within a stage in their own
 */
record Rule(
        Action action,
        Set<State> from,
        Optional<State> to,
        Set<State> overridableFrom,
        List<Guard> guards,
        BiConsumer<Changes, Attempt> effect) {

    private static final List<Guard> ALWAYS = List.of(Guard.SAW_THE_NEWEST, Guard.IS_BRIEF, Guard.SPEAKS_PLAINLY);

    static Rule rule(Action action, Who who, Set<State> from, Optional<State> to) {
        return new Rule(
                action, from, to, EnumSet.noneOf(State.class), joined(who.guards(), ALWAYS), Changes::nothingElse);
    }

    Rule needing(Guard... needs) {
        return new Rule(action, from, to, overridableFrom, joined(guards, List.of(needs)), effect);
    }

    Rule overridableFrom(State first, State... others) {
        return new Rule(action, from, to, EnumSet.of(first, others), guards, effect);
    }

    Rule doing(BiConsumer<Changes, Attempt> what) {
        return new Rule(action, from, to, overridableFrom, guards, what);
    }

    /** The first thing that stands against it. */
    Optional<Refusal> refusal(Attempt attempt) {
        return closed(attempt).or(() -> first(Stage.NEED, attempt)).or(() -> withoutReason(attempt));
    }

    /** The first thing that stands against it whatever comes with the step. */
    Optional<Refusal> closed(Attempt attempt) {
        boolean overrides = attempt.step().override() && !overridableFrom.isEmpty();
        Set<State> places = overrides ? overridableFrom : from;
        return first(Stage.WHO, attempt)
                .or(() -> unless(places.contains(attempt.submission().state()), Refusal.WRONG_STATE))
                .or(() -> first(Stage.STATE, attempt))
                .or(() -> overrides ? Optional.empty() : first(Stage.FOUR_EYES, attempt))
                .or(() -> unless(
                        !attempt.step().override() || overrides && waivesSomething(attempt), Refusal.NO_OVERRIDE));
    }

    /** An override that waives nothing would stand out in the trail for no reason. */
    private boolean waivesSomething(Attempt attempt) {
        return first(Stage.FOUR_EYES, attempt).isPresent();
    }

    private Optional<Refusal> first(Stage stage, Attempt attempt) {
        for (Guard guard : guards) {
            if (guard.refusal().stage() == stage && !guard.holds(attempt)) {
                return Optional.of(guard.refusal());
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> withoutReason(Attempt attempt) {
        return unless(!attempt.step().override() || Guard.SAYS_WHY.holds(attempt), Guard.SAYS_WHY.refusal());
    }

    private static Optional<Refusal> unless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }

    private static List<Guard> joined(List<Guard> first, List<Guard> second) {
        List<Guard> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
