package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One step of the form as it is shown.
 *
 * @param id of the draft, also where there is none yet
 * @param revision what the whole form shows; 0 where nothing is kept yet
 * @param story what stands in the fields, kept or not
 * @param basis what is kept
 * @param mark what the form carries to tell which text of this step its user had before them
 * @param anonymous whether the author wishes no name on the case; false also where that is not answered yet
 * @param problems why it was not kept or sent
 * @param ticked the names of the boxes that were ticked beside this very text, in the last step
 */
public record ShareForm(
        UUID id,
        int revision,
        FormStep step,
        Story story,
        Story basis,
        String mark,
        boolean anonymous,
        List<Problem> problems,
        Set<String> ticked)
        implements Answer.Shown {

    /**
     * Something that stands in the way.
     *
     * @param field the code of the field it is about; empty where it is about the form
     * @param reason the part of the label's key that is its own
     */
    public record Problem(String field, String reason) {

        static Problem of(String reason) {
            return new Problem("", reason);
        }
    }

    public ShareForm {
        problems = List.copyOf(problems);
        ticked = Set.copyOf(ticked);
    }

    ShareForm(
            UUID id,
            int revision,
            FormStep step,
            Story story,
            Story basis,
            String mark,
            boolean anonymous,
            List<Problem> problems) {
        this(id, revision, step, story, basis, mark, anonymous, problems, Set.of());
    }

    static ShareForm unsaved(UUID id, FormStep step, Story story) {
        return new ShareForm(id, 0, step, story, Story.EMPTY, mark(step, Story.EMPTY), false, List.of());
    }

    static ShareForm kept(UUID id, int revision, FormStep step, Story story) {
        boolean named = story.hasByline();
        boolean anonymous = !named && !story.title().isEmpty();
        return new ShareForm(id, revision, step, story, story, mark(step, story), anonymous, List.of());
    }

    ShareForm with(Problem... more) {
        return new ShareForm(id, revision, step, story, basis, mark, anonymous, List.of(more), ticked);
    }

    ShareForm ticking(Set<String> boxes) {
        return new ShareForm(id, revision, step, story, basis, mark, anonymous, problems, boxes);
    }

    /** What stands in a field. */
    public String value(String field) {
        return field(field).of(story);
    }

    /** What is kept of a field. */
    public String kept(String field) {
        return field(field).of(basis);
    }

    /** How many characters a field may have. */
    public int limit(String field) {
        return field(field).limit();
    }

    /** Why a field is not as it should be, or null. */
    public String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::reason)
                .findFirst()
                .orElse(null);
    }

    /** Whether something stands in the way for that reason. */
    public boolean has(String reason) {
        return problems.stream().anyMatch(problem -> problem.reason().equals(reason));
    }

    /** Whether the box of that name was ticked. */
    public boolean isTicked(String box) {
        return ticked.contains(box);
    }

    /** The same for whoever has seen now what is kept: who keeps their own text from here on means to. */
    ShareForm seen() {
        return new ShareForm(id, revision, step, story, basis, mark(step, basis), anonymous, problems, ticked);
    }

    /** The codes of the required fields that are empty. */
    public List<String> missing() {
        return story.missing().stream().map(StoryField::code).toList();
    }

    /** Whether nothing required is missing in a step. */
    public boolean isDone(FormStep other) {
        return other != FormStep.CHECK
                && revision > 0
                && (other == FormStep.TOPICS
                        ? !story.taskIds().isEmpty()
                        : story.missing().stream().noneMatch(other.fields()::contains));
    }

    /** Whether nothing required is missing at all. */
    public boolean isComplete() {
        return story.missing().isEmpty();
    }

    public boolean isChosen(String id) {
        return story.taskIds().contains(id) || story.toolIds().contains(id);
    }

    /** What of a story belongs to a step, in few characters. */
    static String mark(FormStep step, Story story) {
        return Integer.toHexString(Objects.hash(parts(step, story).toArray()));
    }

    /** Whether two stories tell the same in a step. */
    static boolean same(FormStep step, Story one, Story other) {
        return parts(step, one).equals(parts(step, other));
    }

    private static List<Object> parts(FormStep step, Story story) {
        Stream<Object> texts = step.fields().stream().map(field -> field.of(story));
        Set<String> chosen = new HashSet<>(story.taskIds());
        chosen.addAll(story.toolIds());
        return (step == FormStep.TOPICS ? Stream.concat(texts, Stream.of(chosen)) : texts).toList();
    }

    private static StoryField field(String code) {
        return Stream.of(StoryField.values())
                .filter(field -> field.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A story has no field " + code));
    }
}
