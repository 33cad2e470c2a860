package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.sharing.TypedText;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reviewer asks for with a form.
 *
 * @param typed the comment as it was typed, to be shown again
 * @param override whether the form is the one for emergencies
 * @param confirmed whether they were asked whether they mean it
 * @param revision what the form showed
 * @param seen how much of the trail the form showed
 */
public record Decision(Action action, String typed, boolean override, boolean confirmed, int revision, int seen) {

    /** What a form says to do. */
    static final String ACTION = "do";

    static final String COMMENT = "comment";

    /** What a reviewer does on the screen of a submission itself. */
    private static final Set<Action> ACTIONS = EnumSet.of(
            Action.CLAIM, Action.RELEASE, Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT, Action.TAKE_DOWN);

    /** What is said with it matters; who only takes a submission on says nothing. */
    private static final Set<Action> WITH_COMMENT =
            EnumSet.of(Action.APPROVE, Action.REQUEST_CHANGES, Action.REJECT, Action.TAKE_DOWN);

    /** What readers see at once, or what cannot be taken back. */
    private static final Set<Action> FINAL = EnumSet.of(Action.APPROVE, Action.REJECT, Action.TAKE_DOWN);

    /** @throws Refusal if the form did not arrive as a whole */
    static Decision read(Parameters form) {
        Action action = action(form.text(ACTION)).orElseThrow(Decision::damaged);
        if (WITH_COMMENT.contains(action) && !form.has(COMMENT)) {
            throw damaged();
        }
        return new Decision(
                action,
                form.text(COMMENT),
                form.has("override"),
                form.has("confirmed"),
                number(form, "revision"),
                number(form, "seen"));
    }

    /** What is shown again of a form that is not acted on. */
    static String typed(Parameters form) {
        return form.text(COMMENT);
    }

    Step step() {
        String comment = TypedText.of(typed);
        if (override) {
            return Step.of(action).on(revision).overriding(comment);
        }
        // What has been seen by readers goes, whatever else has happened meanwhile.
        return action == Action.TAKE_DOWN
                ? Step.of(action).saying(comment)
                : Step.of(action).on(revision).saying(comment);
    }

    /** The id of the field that the comment is typed in on the screen of a submission. */
    String field() {
        if (override) {
            return "reason";
        }
        return action == Action.TAKE_DOWN ? "why" : "comment";
    }

    boolean isToBeConfirmed() {
        return FINAL.contains(action) && !confirmed;
    }

    /** What has happened since the form was shown. */
    List<TrailEntry> meanwhile(Submission now) {
        List<TrailEntry> trail = now.trail();
        return trail.subList(Math.max(0, Math.min(seen, trail.size())), trail.size());
    }

    /** Whether the same form has been sent before, and has done what it asks for. */
    boolean wasDone(Submission now, Actor actor) {
        return meanwhile(now).stream()
                .anyMatch(entry -> entry.action() == action
                        && entry.who().equals(actor.name())
                        && entry.override() == override
                        && entry.comment().equals(step().comment()));
    }

    static Refusal damaged() {
        return new Refusal(400, "refused.damaged");
    }

    static int number(Parameters form, String name) {
        String text = form.text(name);
        if (!text.matches("\\d{1,9}")) {
            throw damaged();
        }
        return Integer.parseInt(text);
    }

    private static Optional<Action> action(String code) {
        return Stream.of(Action.values())
                .filter(ACTIONS::contains)
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
