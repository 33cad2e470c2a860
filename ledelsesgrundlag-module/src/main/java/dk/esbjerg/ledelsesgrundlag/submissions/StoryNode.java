package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.util.List;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** A story as the properties of a node, of a dossier and of a case alike, each character as it was written. */
final class StoryNode {

    private static final String TASKS = "tasks";
    private static final String TOOLS = "tools";

    private StoryNode() {}

    /** The names of all properties that hold a part of it. */
    static List<String> properties() {
        return Stream.concat(Stream.of(StoryField.values()).map(StoryField::code), Stream.of(TASKS, TOOLS))
                .toList();
    }

    /** A case without a byline has no property for one. */
    static Story read(Node node) throws RepositoryException {
        return new Story(
                text(node, StoryField.TITLE),
                text(node, StoryField.WORKPLACE),
                text(node, StoryField.CHALLENGE),
                text(node, StoryField.ACTION),
                text(node, StoryField.RESULT),
                text(node, StoryField.LEARNING),
                Properties.textIfAny(node, StoryField.BYLINE.code()).orElse(""),
                Properties.texts(node, TASKS),
                Properties.texts(node, TOOLS));
    }

    static void write(Story story, Node node) throws RepositoryException {
        for (StoryField field : StoryField.values()) {
            if (field == StoryField.BYLINE && !story.hasByline()) {
                Properties.remove(node, field.code());
            } else {
                node.setProperty(field.code(), field.of(story));
            }
        }
        Properties.set(node, TASKS, story.taskIds());
        Properties.set(node, TOOLS, story.toolIds());
    }

    private static String text(Node node, StoryField field) throws RepositoryException {
        return Properties.text(node, field.code());
    }
}
