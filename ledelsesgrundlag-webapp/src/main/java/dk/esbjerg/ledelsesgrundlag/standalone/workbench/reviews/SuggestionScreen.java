package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.sharing.TypedText;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.submissions.NoSuchSubmissionException;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * {@code /author/reviews/<id>/suggest}: changes the text for its author, who gets it back to send it again or not. Who tells
 * it, and what it is about, is the author's alone.
 */
public final class SuggestionScreen implements Screen {

    private static final String SAME = "reviews.suggest.same";

    private final Submissions submissions;
    private final Reviews reviews;
    private final ReviewPage page;
    private final Frame frame;

    @Inject
    SuggestionScreen(Submissions submissions, Reviews reviews, ReviewPage page, Frame frame) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.page = page;
        this.frame = frame;
    }

    /** A part of the story in its form. @param error the key of what is wrong with it, or empty */
    public record Field(String name, String label, String value, int limit, boolean lines, String error) {}

    @Override
    public Optional<Answer> answer(Visit visit) {
        return ReviewPaths.submission(visit, "suggest").map(id -> {
            Actor reader = Reviewer.of(visit);
            Submission submission = reviews.find(id, reader);
            boolean may = Workflow.open(submission, reader).contains(Action.SUGGEST);
            if (!visit.call().reads()) {
                return posted(visit, reader, submission);
            }
            return may
                    ? show(200, visit, reader, submission, submission.story(), "", "")
                    : Answer.seeOther(ReviewPaths.of(id));
        });
    }

    private Answer posted(Visit visit, Actor reader, Submission submission) {
        Parameters form = visit.form();
        Story typed = typed(submission.story(), form);
        if (!visit.acts()) {
            return show(200, visit, reader, submission, typed, form.text(Decision.COMMENT), "");
        }
        requireWhole(form);
        Step step = Step.suggest(typed)
                .on(Decision.number(form, "revision"))
                .saying(TypedText.of(form.text(Decision.COMMENT)));
        Optional<Refusal> refusal = Workflow.refusal(submission, reader, step);
        if (refusal.isPresent()) {
            return refused(visit, reader, submission, step, refusal.get());
        }
        if (typed.equals(submission.story())) {
            return show(422, visit, reader, submission, typed, form.text(Decision.COMMENT), SAME);
        }
        try {
            submissions.take(submission.id(), reader, step);
        } catch (RefusedException e) {
            return refused(visit, reader, reviews.find(submission.id(), reader), step, e.refusal());
        } catch (NoSuchSubmissionException gone) {
            throw ReviewPaths.none();
        }
        return done(submission.id());
    }

    private Answer refused(Visit visit, Actor reader, Submission now, Step step, Refusal refusal) {
        if (wasDone(now, reader, visit.form())) {
            return done(now.id());
        }
        Story typed = step.story().orElseThrow();
        return show(
                RefusalWords.status(refusal),
                visit,
                reader,
                now,
                typed,
                visit.form().text(Decision.COMMENT),
                refusal == Refusal.COMMENT_NEEDED ? RefusalWords.SUGGEST_WHY : RefusalWords.key(refusal));
    }

    /**
     * Whether the same form has been sent before. Once it has, the text is its author's and hidden from reviewers: it is
     * looked at to be compared, and none of it is shown. The same comment with another text was not sent before.
     */
    private boolean wasDone(Submission now, Actor reader, Parameters form) {
        TrailEntry last = now.trail().get(now.trail().size() - 1);
        return last.action() == Action.SUGGEST
                && last.who().equals(reader.name())
                && last.comment().equals(TypedText.of(form.text(Decision.COMMENT)))
                && submissions
                        .find(now.id(), Actor.SYSTEM)
                        .map(stored -> typed(stored.story(), form).fingerprint())
                        .filter(last.fingerprint()::equals)
                        .isPresent();
    }

    private Answer show(
            int status, Visit visit, Actor reader, Submission submission, Story story, String comment, String problem) {
        Map<String, Object> model = page.facts(submission, reader);
        Set<StoryField> tooLong = new LinkedHashSet<>(story.tooLong());
        model.put(
                "fields",
                offered()
                        .map(field -> new Field(
                                field.code(),
                                "reviews.field." + field.code(),
                                field.of(story),
                                field.limit(),
                                field.isLong(),
                                tooLong.contains(field) ? "reviews.suggest.tooLong" : ""))
                        .toList());
        model.put("comment", comment);
        model.put("problem", problem);
        model.put("resumed", visit.resumed() && !visit.notStored());
        model.put("meanwhile", meanwhile(visit, submission));
        model.put("may", Workflow.open(submission, reader).contains(Action.SUGGEST));
        return frame.show(status, visit, "reviews/suggest", model);
    }

    private static List<TrailEntry> meanwhile(Visit visit, Submission now) {
        String seen = visit.form().text("seen");
        int start =
                seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : now.trail().size();
        return now.trail()
                .subList(Math.min(start, now.trail().size()), now.trail().size());
    }

    /** Where a field did not arrive, nothing of it is changed. */
    private static Story typed(Story story, Parameters form) {
        return new Story(
                text(StoryField.TITLE, story, form),
                text(StoryField.WORKPLACE, story, form),
                text(StoryField.CHALLENGE, story, form),
                text(StoryField.ACTION, story, form),
                text(StoryField.RESULT, story, form),
                text(StoryField.LEARNING, story, form),
                story.byline(),
                story.taskIds(),
                story.toolIds());
    }

    private static String text(StoryField field, Story story, Parameters form) {
        return form.first(field.code()).map(typed -> kept(field, story, typed)).orElse(field.of(story));
    }

    /** What its author wrote is not changed by having been in a form. */
    private static String kept(StoryField field, Story story, String typed) {
        String text = TypedText.of(field, typed);
        return text.equals(TypedText.of(field, field.of(story))) ? field.of(story) : text;
    }

    private static void requireWhole(Parameters form) {
        boolean whole = form.has(Decision.COMMENT) && offered().allMatch(field -> form.has(field.code()));
        if (!whole) {
            throw Decision.damaged();
        }
    }

    private static Stream<StoryField> offered() {
        return Stream.of(StoryField.values()).filter(field -> field != StoryField.BYLINE);
    }

    private static Answer done(UUID id) {
        return Answer.seeOther(ReviewPaths.of(id) + "?done=" + Action.SUGGEST.code());
    }
}
