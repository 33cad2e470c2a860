package dk.esbjerg.ledelsesgrundlag.framework;

import java.time.Instant;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Something from the toolbox that helps with one or more leadership tasks.
 *
 * @param kind {@code tool}, {@code advice}, {@code dialogueCard} or {@code template}
 * @param body rich text, not yet sanitised
 * @param durationMinutes 0 where not stated
 * @param audiences {@code leaderAndEmployee}, {@code leadershipTeam}, {@code managerGroup}, {@code executiveBoard}
 * @param attachments links to assets, in the order in which they are shown
 */
public record Tool(
        String id,
        String slug,
        String title,
        String kind,
        String summary,
        String body,
        int durationMinutes,
        List<String> audiences,
        List<String> taskIds,
        List<String> attachments,
        boolean example,
        Instant created)
        implements Reference {

    public static final String WORKSPACE = "ledelsesvaerktoejer";
    public static final String NODE_TYPE = "lg:tool";

    static Tool from(Node node) throws RepositoryException {
        return new Tool(
                node.getIdentifier(),
                Values.slug(node),
                Values.text(node, "title"),
                Values.text(node, "kind"),
                Values.text(node, "summary"),
                Values.text(node, "body"),
                Values.number(node, "durationMinutes"),
                Values.texts(node, "audiences"),
                Values.texts(node, "tasks"),
                Values.texts(node, "attachments"),
                Values.flag(node, "example"),
                Values.created(node));
    }

    @Override
    public List<String> references() {
        return taskIds;
    }
}
