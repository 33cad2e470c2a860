package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import info.magnolia.context.MgnlContext;
import info.magnolia.jcr.util.NodeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.servlet.http.HttpServletRequest;

/** What a workspace holds, shown and changed as editors and administrators change it, whoever asks. */
final class StoredContent {

    private final Session session;

    private StoredContent(Session session) {
        this.session = session;
    }

    static List<String> answer(String question, HttpServletRequest request) throws RepositoryException {
        StoredContent content = new StoredContent(MgnlContext.getJCRSession(request.getParameter("workspace")));
        String path = request.getParameter("path");
        List<String> answer = content.answer(question, path, request);
        content.session.save();
        return answer;
    }

    private List<String> answer(String question, String path, HttpServletRequest request) throws RepositoryException {
        switch (question) {
            case "add":
                NodeUtil.createPath(session.getRootNode(), path.substring(1), request.getParameter("type"));
                return List.of("added");
            case "set":
                set(session.getNode(path), request.getParameter("name"), request.getParameter("value"));
                return List.of("set");
            case "remove":
                session.removeItem(path);
                return List.of("removed");
            case "move":
                session.move(path, request.getParameter("to"));
                return List.of("moved");
            case "show":
                return session.nodeExists(path) ? show(session.getNode(path)) : List.of();
            default:
                throw new IllegalArgumentException("Nothing known of " + question);
        }
    }

    /** What was there keeps its type. */
    private static void set(Node node, String name, String value) throws RepositoryException {
        if (node.hasProperty(name)) {
            node.setProperty(name, value, node.getProperty(name).getType());
        } else {
            node.setProperty(name, value);
        }
    }

    /** Every property at and below a node, a line each, and which nodes a node holds in which order. */
    private static List<String> show(Node node) throws RepositoryException {
        List<String> lines = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (PropertyIterator properties = node.getProperties(); properties.hasNext(); ) {
            Property property = properties.nextProperty();
            own.add(property.getPath() + " = " + values(property));
        }
        own.stream().sorted().forEach(lines::add);
        List<Node> nodes = new ArrayList<>();
        StringJoiner names = new StringJoiner(", ", node.getPath() + " holds ", "");
        for (NodeIterator children = node.getNodes(); children.hasNext(); ) {
            Node child = children.nextNode();
            if (!child.getName().startsWith("jcr:") && !child.getName().startsWith("rep:")) {
                names.add(child.getName());
                nodes.add(child);
            }
        }
        lines.add(names.toString());
        for (Node child : nodes) {
            lines.addAll(show(child));
        }
        return lines;
    }

    private static String values(Property property) throws RepositoryException {
        Value[] values = property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
        List<String> texts = new ArrayList<>();
        for (Value value : values) {
            texts.add(value.getString());
        }
        return Stream.concat(Stream.of(property.isMultiple() ? "several:" : "one:"), texts.stream())
                .map(text -> text.replace("\r", "\\r").replace("\n", "\\n"))
                .collect(Collectors.joining(" | "));
    }
}
