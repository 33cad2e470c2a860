package dk.esbjerg.ledelsesgrundlag.framework;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * A leader's published story. The four parts are plain text, paragraphs apart by a blank line.
 *
 * @param byline empty where the author wished none
 */
public record Case(
        String id,
        String slug,
        String title,
        String workplace,
        String challenge,
        String action,
        String result,
        String learning,
        String byline,
        List<String> taskIds,
        List<String> toolIds,
        boolean example,
        Instant created)
        implements Reference {

    public static final String WORKSPACE = "ledelsescases";
    public static final String NODE_TYPE = "lg:case";

    static Case from(Node node) throws RepositoryException {
        return new Case(
                node.getIdentifier(),
                Values.slug(node),
                Values.text(node, "title"),
                Values.text(node, "workplace"),
                Values.text(node, "challenge"),
                Values.text(node, "action"),
                Values.text(node, "result"),
                Values.text(node, "learning"),
                Values.text(node, "byline"),
                Values.texts(node, "tasks"),
                Values.texts(node, "tools"),
                Values.flag(node, "example"),
                Values.created(node));
    }

    @Override
    public List<String> references() {
        return Stream.concat(taskIds.stream(), toolIds.stream()).toList();
    }
}
