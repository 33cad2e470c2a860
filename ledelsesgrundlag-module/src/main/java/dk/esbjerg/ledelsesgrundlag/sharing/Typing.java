package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.sharing.ShareForm.Problem;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes what was typed in one step of the form into a story. */
final class Typing {

    static final String TASKS = "tasks";
    static final String TOOLS = "tools";
    static final String TELLER = "teller";
    static final String NAMED = "named";
    static final String ANONYMOUS = "anonymous";

    private final Framework framework;

    Typing(Framework framework) {
        this.framework = framework;
    }

    /** The name of the form's field for a field of the story. */
    static String name(StoryField field) {
        return "story." + field.code();
    }

    /** The story with this step as it was typed, and everything else as it was. */
    Story into(Story story, FormStep step, Fields fields) {
        return step == FormStep.TOPICS
                ? into(
                        story,
                        step,
                        fields,
                        chosen(fields.all(TASKS), tasks(), story.taskIds()),
                        chosen(fields.all(TOOLS), tools(), story.toolIds()))
                : into(story, step, fields, story.taskIds(), story.toolIds());
    }

    /**
     * The same, to be shown again and not to be kept. Where the framework cannot be read this step is as it was sent; what
     * was chosen in it is looked at when it comes again.
     */
    Story shown(Story story, FormStep step, Fields fields) {
        try {
            return into(story, step, fields);
        } catch (ContentUnavailableException unavailable) {
            return into(story, step, fields, fields.all(TASKS), fields.all(TOOLS));
        }
    }

    private static Story into(Story story, FormStep step, Fields fields, List<String> tasks, List<String> tools) {
        return new Story(
                text(StoryField.TITLE, story, step, fields),
                text(StoryField.WORKPLACE, story, step, fields),
                text(StoryField.CHALLENGE, story, step, fields),
                text(StoryField.ACTION, story, step, fields),
                text(StoryField.RESULT, story, step, fields),
                text(StoryField.LEARNING, story, step, fields),
                isAnonymous(step, fields) ? "" : text(StoryField.BYLINE, story, step, fields),
                tasks,
                tools);
    }

    /** What a story begins with that somebody tells about a task, which is known by its address name. */
    Story about(String taskName) {
        List<String> tasks = framework
                .tasks()
                .filter(task -> task.name().equals(taskName))
                .map(LeadershipTask::id)
                .toList();
        return new Story("", "", "", "", "", "", "", tasks, List.of());
    }

    /** The same, to be shown and not to be kept: where the framework cannot be read it begins with nothing. */
    Story shownAbout(String taskName) {
        try {
            return about(taskName);
        } catch (ContentUnavailableException unavailable) {
            return Story.EMPTY;
        }
    }

    static boolean isAnonymous(FormStep step, Fields fields) {
        return step == FormStep.ABOUT && fields.text(TELLER).equals(ANONYMOUS);
    }

    /** What of this step cannot be kept as it was typed. */
    static List<Problem> problems(Story story, FormStep step, Fields fields) {
        List<Problem> problems = new ArrayList<>();
        story.tooLong().stream()
                .filter(step.fields()::contains)
                .forEach(field -> problems.add(new Problem(field.code(), "tooLong")));
        if (step == FormStep.ABOUT && fields.text(TELLER).equals(NAMED) && !story.hasByline()) {
            problems.add(new Problem(StoryField.BYLINE.code(), "noByline"));
        }
        return problems;
    }

    private static String text(StoryField field, Story story, FormStep step, Fields fields) {
        return step.fields().contains(field) ? TypedText.of(field, fields.text(name(field))) : field.of(story);
    }

    private Stream<String> tasks() {
        return framework.tasks().map(LeadershipTask::id);
    }

    private Stream<String> tools() {
        return framework.tools().byTitle().stream().map(Tool::id);
    }

    /** In the framework's order, whatever the form says; what was chosen before and is unpublished just now stays. */
    private static List<String> chosen(Collection<String> ticked, Stream<String> offered, Collection<String> before) {
        List<String> known = offered.toList();
        Set<String> chosen = new LinkedHashSet<>();
        known.stream().filter(ticked::contains).forEach(chosen::add);
        before.stream().filter(id -> !known.contains(id)).forEach(chosen::add);
        return List.copyOf(chosen);
    }
}
