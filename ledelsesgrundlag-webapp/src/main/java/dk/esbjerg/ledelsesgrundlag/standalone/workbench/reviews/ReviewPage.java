package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.sharing.PointedOut;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** A submission with all that its reviewer needs to know, and what they can do about it. */
final class ReviewPage {

    private static final Set<Refusal> FOUR_EYES =
            EnumSet.of(Refusal.OWN_CASE, Refusal.CHANGED_BY_YOU, Refusal.NOT_CLAIMED_BY_YOU);

    private static final Set<State> UNDECIDED = EnumSet.of(State.SUBMITTED, State.IN_REVIEW);

    private final Submissions submissions;
    private final Reviews reviews;
    private final StoryChanges changes;
    private final Framework framework;
    private final Words words;
    private final Clock clock;
    private final Frame frame;

    @Inject
    ReviewPage(
            Submissions submissions,
            Reviews reviews,
            StoryChanges changes,
            @Authored Framework framework,
            Words words,
            Clock clock,
            Frame frame) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.changes = changes;
        this.framework = framework;
        this.words = words;
        this.clock = clock;
        this.frame = frame;
    }

    /**
     * What is shown besides the submission itself.
     *
     * @param done the code of what was done just now, or empty
     * @param problem the key of why what was asked for was not done, or empty
     * @param field the id of the field that the problem is about, or empty
     * @param typed the comment that was typed
     * @param override whether it was typed in the form for emergencies
     * @param meanwhile what others have done since the form was shown
     */
    public record Told(
            String done, String problem, String field, String typed, boolean override, List<TrailEntry> meanwhile) {

        static final Told NOTHING = new Told("", "", "", "", false, List.of());

        Told doing(String code) {
            return new Told(code, problem, field, typed, override, meanwhile);
        }
    }

    Answer show(int status, Visit visit, Actor reader, Submission submission, Told told) {
        Set<Action> open = Workflow.open(submission, reader);
        Map<String, Object> model = facts(submission, reader);
        model.put("told", told);
        model.put("open", codes(open));
        model.put("openByOverride", codes(onlyByOverride(submission, reader, open)));
        model.put(
                "fourEyes", fourEyes(submission, reader).map(RefusalWords::key).orElse(""));
        model.put("trail", newestFirst(submission.trail()));
        addText(visit, reader, submission, model);
        return frame.show(status, visit, "reviews/review", model);
    }

    /** Asks once more, with all that was typed. */
    Answer ask(int status, Visit visit, Actor reader, Submission submission, Decision decision, String problem) {
        Map<String, Object> model = facts(submission, reader);
        model.put("decision", decision);
        model.put("action", decision.action().code());
        model.put("problem", problem);
        model.put("commentLimit", Workflow.COMMENT_LIMIT);
        return frame.show(status, visit, "reviews/confirm", model);
    }

    Map<String, Object> facts(Submission submission, Actor reader) {
        Map<String, Object> model = new HashMap<>();
        Optional<Summary> summary = reviews.summary(submission.id(), reader);
        model.put("address", ReviewPaths.of(submission.id()));
        model.put("inbox", ReviewPaths.INBOX);
        model.put("submission", submission);
        model.put("state", submission.stateWord());
        model.put("own", submission.author().equals(reader.name()));
        model.put("undecided", UNDECIDED.contains(submission.state()));
        model.put("commentLimit", Workflow.COMMENT_LIMIT);
        model.put("isPublic", submission.isPublic());
        model.put("caseId", submission.caseId().toString());
        model.put("overridden", summary.filter(Summary::overridden).isPresent());
        model.put("trouble", summary.flatMap(Summary::trouble).isPresent());
        summary.flatMap(Summary::submitted).ifPresent(since -> {
            model.put("submitted", since);
            model.put("age", Age.of(Duration.between(since, clock.instant())));
        });
        return model;
    }

    private void addText(Visit visit, Actor reader, Submission submission, Map<String, Object> model) {
        Story story = submission.story();
        boolean readable = submission.state().isReadByReviewers();
        model.put("readable", readable);
        model.put("hiddenWhy", submission.state() == State.WITHDRAWN ? submission.stateWord() : "author");
        model.put("pointedOut", readable ? PointedOut.in(story) : List.of());
        Optional<Story> reviewed = readable ? submissions.reviewed(submission.id(), reader) : Optional.<Story>empty();
        model.put("compared", reviewed.isPresent());
        model.put(
                "changes",
                reviewed.map(before -> changes.between(before, story, id -> title(id, visit), visit.locale()))
                        .orElse(List.of()));
    }

    /** What takes an emergency: nothing of what is open without one, or would be once the submission is claimed. */
    private static Set<Action> onlyByOverride(Submission submission, Actor reader, Set<Action> open) {
        if (open.contains(Action.CLAIM)) {
            return Set.of();
        }
        Set<Action> only = Workflow.openByOverride(submission, reader);
        only.removeAll(open);
        return only;
    }

    /** What keeps this reader from deciding about it, whatever they write. */
    private static Optional<Refusal> fourEyes(Submission submission, Actor reader) {
        Action first =
                switch (submission.state()) {
                    case SUBMITTED -> Action.CLAIM;
                    case IN_REVIEW -> Action.APPROVE;
                    default -> null;
                };
        return Optional.ofNullable(first)
                .flatMap(action ->
                        Workflow.refusal(submission, reader, Step.of(action).on(submission.revision())))
                .filter(FOUR_EYES::contains);
    }

    private String title(String id, Visit visit) {
        return framework
                .task(id)
                .map(LeadershipTask::title)
                .or(() -> framework.tools().byId(id).map(Tool::title))
                .orElseGet(() -> words.say(visit.locale(), "history.unknown", List.of()));
    }

    private static List<String> codes(Set<Action> actions) {
        return actions.stream().map(Action::code).toList();
    }

    private static List<TrailEntry> newestFirst(List<TrailEntry> trail) {
        List<TrailEntry> reversed = new ArrayList<>(trail);
        Collections.reverse(reversed);
        return reversed;
    }
}
