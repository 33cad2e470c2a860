package dk.esbjerg.ledelsesgrundlag.framework;

import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * One of a theme's leadership tasks.
 *
 * @param name the node's name, which is also the last part of its page's address
 * @param lead what introduces the points, such as "Visionsledelse handler om, at:"
 * @param reflectionQuestions the site's own suggestions, not the municipality's words
 */
public record LeadershipTask(
        String id,
        String themeId,
        String name,
        String title,
        String lead,
        List<String> points,
        List<String> reflectionQuestions)
        implements FrameworkItem {

    public static final String NODE_TYPE = "lg:leadershipTask";

    static LeadershipTask from(Node node) throws RepositoryException {
        return new LeadershipTask(
                node.getIdentifier(),
                node.getParent().getIdentifier(),
                node.getName(),
                Values.text(node, "title"),
                Values.text(node, "lead"),
                Values.texts(node, "points"),
                Values.texts(node, "reflectionQuestions"));
    }
}
