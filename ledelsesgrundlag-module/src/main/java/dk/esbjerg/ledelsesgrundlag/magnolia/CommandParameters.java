package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.submissions.ReviewCopy;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a command of ours is asked with. */
final class CommandParameters {

    private final Map<?, ?> given;

    CommandParameters(Map<?, ?> given) {
        this.given = given;
    }

    /** Empty where that is no submission's id or path. */
    Optional<UUID> submission() {
        String id = text("submission");
        if (id.isEmpty()) {
            return ReviewCopy.id(text("path"));
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    String comment() {
        return text("comment");
    }

    /** The step with all that was said about it. */
    Step about(Step step) {
        Step said = Boolean.parseBoolean(text("override")) ? step.overriding(comment()) : step.saying(comment());
        String revision = text("revision");
        return revision.matches("\\d{1,9}") ? said.on(Integer.parseInt(revision)) : said;
    }

    /** The story with those of its parts that are given. */
    Story changed(Story story) {
        return new Story(
                part(StoryField.TITLE, story),
                part(StoryField.WORKPLACE, story),
                part(StoryField.CHALLENGE, story),
                part(StoryField.ACTION, story),
                part(StoryField.RESULT, story),
                part(StoryField.LEARNING, story),
                part(StoryField.BYLINE, story),
                story.taskIds(),
                story.toolIds());
    }

    /** Empty where nothing is given. */
    String text(String name) {
        Object value = given.get(name);
        return value == null ? "" : value.toString();
    }

    private String part(StoryField field, Story story) {
        return given.get(field.code()) == null ? field.of(story) : text(field.code());
    }
}
