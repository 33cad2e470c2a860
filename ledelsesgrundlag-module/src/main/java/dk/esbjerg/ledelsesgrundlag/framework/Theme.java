package dk.esbjerg.ledelsesgrundlag.framework;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;

/**
 * A leadership theme with its tasks in the editors' order.
 *
 * @param name the node's name, which is also the last part of its page's address
 * @param intro rich text, not yet sanitised
 * @param order 1 for the first theme; decides its colour and shape
 */
public record Theme(
        String id, String name, String title, String summary, String intro, int order, List<LeadershipTask> tasks)
        implements FrameworkItem {

    public static final String WORKSPACE = "ledelsesgrundlag";
    public static final String NODE_TYPE = "lg:theme";

    static Theme from(Node node) throws RepositoryException {
        List<LeadershipTask> tasks = new ArrayList<>();
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.isNodeType(LeadershipTask.NODE_TYPE)) {
                tasks.add(LeadershipTask.from(child));
            }
        }
        return new Theme(
                node.getIdentifier(),
                node.getName(),
                Values.text(node, "title"),
                Values.text(node, "summary"),
                Values.text(node, "intro"),
                Values.number(node, "order"),
                List.copyOf(tasks));
    }
}
