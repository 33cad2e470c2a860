package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;

/**
 * The installed content as an attacker would leave it: markup and expressions in every plain field, everything that runs
 * in rich text, and references to what does not exist.
 */
public final class HostileContent implements Scenario {

    /** What a plain field says; the field's name goes before it. */
    static final String WORDS = " <script>alert(1)</script>\"'><img src=x onerror=alert(2)>${7*7} #{7*7} [=7*7] [#stop]"
            + " &amp; &lt;b&gt; </p></main></body></html>";

    /** What rich text says and may still say. */
    static final String HARMLESS = "Rig tekst";

    private static final String RICH =
            "<p onclick=\"alert(3)\" style=\"color:red\">" + HARMLESS + "</p><script>alert(4)</script>"
                    + "<a href=\"javascript:alert(5)\">a</a><a href=\" jAvA&#115;cript:alert(6)\">b</a>"
                    + "<a href=\"data:text/html,<script>alert(7)</script>\">c</a><img src=x onerror=alert(8)>"
                    + "<svg onload=alert(9)><script>alert(10)</script></svg><iframe src=\"//example.org\"></iframe>"
                    + "<form action=\"//example.org\"><input name=x></form><style>*{display:none}</style>"
                    + "<!-- --><![CDATA[x]]>${7*7}[#stop]</div></main></body></html>";

    private static final Map<String, List<String>> PLAIN = Map.of(
            "lg:theme", List.of("title", "summary"),
            "lg:leadershipTask", List.of("title", "lead"),
            "lg:tool", List.of("title", "summary", "kind"),
            "lg:case", List.of("title", "workplace", "challenge", "action", "result", "learning", "byline"),
            "mgnl:page", List.of("title", "lead", "description"),
            "mgnl:component",
                    List.of(
                            "heading",
                            "quote",
                            "source",
                            "name",
                            "jobTitle",
                            "email",
                            "phone",
                            "text",
                            "altText",
                            "caption"));

    private static final Map<String, List<String>> MANY = Map.of(
            "lg:leadershipTask", List.of("points", "reflectionQuestions"),
            "lg:tool", List.of("audiences"),
            "mgnl:component", List.of("questions"));

    private static final Map<String, List<String>> REFERENCES = Map.of(
            "lg:tool", List.of("tasks"),
            "lg:case", List.of("tasks", "tools"));

    private static final Set<String> SYSTEM = Set.of("jcr:system", "rep:accesscontrol");
    private static final String COMPONENTS = "ledelsesgrundlag:components/";
    private static final String PAGES = "ledelsesgrundlag:pages/";
    private static final String NOWHERE = UUID.randomUUID().toString();

    /** How a field reads once it is hostile. */
    static String field(String name) {
        return name + WORDS;
    }

    @Override
    public List<String> workspaces() {
        return List.of("ledelsesgrundlag", "ledelsesvaerktoejer", "ledelsescases", "website");
    }

    @Override
    public void apply(String workspace, Session session) throws RepositoryException {
        if (workspace.equals("website")) {
            Node front = session.getNode("/ledelsesgrundlag");
            addPages(front);
            spoilAll(front);
            front.getNode("alt/main/links").setProperty("text", linksTo(front.getNode("cases")));
        } else {
            spoilAll(session.getRootNode());
        }
    }

    private static void addPages(Node front) throws RepositoryException {
        Node theme = page(front.getNode("temaer"), "tema-uden", "theme");
        theme.setProperty("theme", NOWHERE);
        Node task = page(theme, "opgave-uden", "task");
        task.setProperty("task", "'" + NOWHERE);

        Node all = page(front, "alt", "article").addNode("main", "mgnl:area");
        for (String template :
                List.of("text", "image", "quote", "toolTeaser", "caseTeaser", "reflectionQuestions", "contact")) {
            component(all, template);
        }
        all.getNode("image").setProperty("image", "jcr:" + NOWHERE);
        all.getNode("toolTeaser").setProperty("tool", NOWHERE);
        all.getNode("caseTeaser").setProperty("case", NOWHERE);
        all.addNode("links", "mgnl:component").setProperty("mgnl:template", COMPONENTS + "text");
        // Magnolia leaves out what comes after a component that it has no template for, so nothing does.
        component(all, "findes-ikke");
    }

    private static Node page(Node parent, String name, String template) throws RepositoryException {
        Node page = parent.addNode(name, "mgnl:page");
        page.setProperty("mgnl:template", PAGES + template);
        return page;
    }

    private static void component(Node area, String template) throws RepositoryException {
        area.addNode(template, "mgnl:component").setProperty("mgnl:template", COMPONENTS + template);
    }

    /** Links as Magnolia stores them: to a page that has moved since, to none, and to what no page can be. */
    private static String linksTo(Node page) throws RepositoryException {
        return "<p>" + link(page.getIdentifier(), "/et-andet-sted") + link(NOWHERE, "/ledelsesgrundlag/vaerktoejskasse")
                + link(NOWHERE, "javascript:alert(11)") + link("'\"><script>", "\"><script>alert(12)</script>")
                + "</p>";
    }

    private static String link(String id, String path) {
        return "<a href=\"${link:{uuid:{" + id + "},repository:{website},path:{" + path + "}}}\">Link</a> ";
    }

    private static void spoilAll(Node node) throws RepositoryException {
        spoil(node);
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (!SYSTEM.contains(child.getName())) {
                spoilAll(child);
            }
        }
    }

    private static void spoil(Node node) throws RepositoryException {
        String type = node.getPrimaryNodeType().getName();
        for (String property : PLAIN.getOrDefault(type, List.of())) {
            node.setProperty(property, field(property));
        }
        for (String property : MANY.getOrDefault(type, List.of())) {
            node.setProperty(property, new String[] {field(property), field(property)});
        }
        for (String property : REFERENCES.getOrDefault(type, List.of())) {
            addDeadReferences(node, property);
        }
        switch (type) {
            case "lg:theme" -> node.setProperty("intro", RICH);
            case "lg:tool" -> node.setProperty("body", RICH);
            case "mgnl:component" -> {
                if (node.getProperty("mgnl:template").getString().equals(COMPONENTS + "text")) {
                    node.setProperty("text", RICH);
                }
            }
            default -> {
                // Nothing else holds rich text.
            }
        }
    }

    private static void addDeadReferences(Node node, String property) throws RepositoryException {
        List<String> references = new ArrayList<>(List.of(NOWHERE, field(property)));
        if (node.hasProperty(property)) {
            for (Value value : node.getProperty(property).getValues()) {
                references.add(value.getString());
            }
        }
        node.setProperty(property, references.toArray(String[]::new));
    }
}
