package dk.esbjerg.ledelsesgrundlag;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.core.NodeImpl;

/**
 * Content that reads like content: {@code aTheme("Relationer").withTasks("Borgeren i centrum")}. A title gives the node
 * its name and its UUID, so that a test can refer to anything by its title.
 */
public final class TestContent {

    private final String workspace;
    private final String nodeType;
    private final String id;
    private final String name;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<TestContent> children = new ArrayList<>();
    private String folder = "/";

    private TestContent(String workspace, String nodeType, String name, String id) {
        this.workspace = workspace;
        this.nodeType = nodeType;
        this.name = name;
        this.id = id;
    }

    public static TestContent aTheme(String title) {
        return item("ledelsesgrundlag", "lg:theme", title, themeId(title));
    }

    public static TestContent aTask(String title) {
        return item("ledelsesgrundlag", "lg:leadershipTask", title, taskId(title));
    }

    public static TestContent aTool(String title) {
        return item("ledelsesvaerktoejer", "lg:tool", title, toolId(title));
    }

    public static TestContent aCase(String title) {
        return item("ledelsescases", "lg:case", title, caseId(title));
    }

    /** A page whose title is its name. */
    public static TestContent aPage(String name, String template) {
        return new TestContent("website", "mgnl:page", name, UUID.randomUUID().toString())
                .with("mgnl:template", "ledelsesgrundlag:pages/" + template)
                .with("title", name);
    }

    public static String themeId(String title) {
        return uuid("theme", title);
    }

    public static String taskId(String title) {
        return uuid("task", title);
    }

    public static String toolId(String title) {
        return uuid("tool", title);
    }

    public static String caseId(String title) {
        return uuid("case", title);
    }

    /** Sets a String, Boolean, Long, Instant or array of Strings. */
    public TestContent with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    public TestContent with(TestContent... below) {
        children.addAll(List.of(below));
        return this;
    }

    public TestContent withTasks(String... titles) {
        Stream.of(titles).map(TestContent::aTask).forEach(this::with);
        return this;
    }

    public TestContent about(String... taskTitles) {
        return with("tasks", Stream.of(taskTitles).map(TestContent::taskId).toArray(String[]::new));
    }

    public TestContent using(String... toolTitles) {
        return with("tools", Stream.of(toolTitles).map(TestContent::toolId).toArray(String[]::new));
    }

    public TestContent createdOn(String date) {
        return with("mgnl:created", Instant.parse(date + "T08:00:00Z"));
    }

    /** Puts it below a node, or into folders that are made where they are missing. */
    public TestContent in(String parentPath) {
        folder = parentPath;
        return this;
    }

    String workspace() {
        return workspace;
    }

    void addTo(Session session) throws RepositoryException {
        Node parent = session.getRootNode();
        for (String step : folder.substring(1).split("/")) {
            if (!step.isEmpty()) {
                parent = parent.hasNode(step) ? parent.getNode(step) : parent.addNode(step, "mgnl:folder");
            }
        }
        addTo(parent);
    }

    private void addTo(Node parent) throws RepositoryException {
        Node node = ((NodeImpl) parent).addNodeWithUuid(name, nodeType, id);
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            set(node, property.getKey(), property.getValue());
        }
        for (TestContent child : children) {
            child.addTo(node);
        }
    }

    private static void set(Node node, String property, Object value) throws RepositoryException {
        if (value instanceof String[] texts) {
            node.setProperty(property, texts);
        } else if (value instanceof Boolean flag) {
            node.setProperty(property, flag);
        } else if (value instanceof Long number) {
            node.setProperty(property, number);
        } else if (value instanceof Instant time) {
            Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            date.setTimeInMillis(time.toEpochMilli());
            node.setProperty(property, date);
        } else {
            node.setProperty(property, value.toString());
        }
    }

    private static TestContent item(String workspace, String nodeType, String title, String id) {
        return new TestContent(workspace, nodeType, nameOf(title), id).with("title", title);
    }

    private static String nameOf(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replaceAll("[^a-z0-9]+", "-");
    }

    private static String uuid(String kind, String title) {
        return UUID.nameUUIDFromBytes((kind + ' ' + title).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
