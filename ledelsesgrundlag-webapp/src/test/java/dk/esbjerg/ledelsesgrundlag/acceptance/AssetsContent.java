package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * A tool with attachments and a page with images, and the assets they show; some of what they refer to is not there, or
 * is no image.
 */
public final class AssetsContent implements Scenario {

    static final String IMAGE = "7c0d3e52-94c1-4b0d-9b0e-6f5a2f3b8d01";
    static final String WORDLESS = "7c0d3e52-94c1-4b0d-9b0e-6f5a2f3b8d02";
    static final String FILE = "7c0d3e52-94c1-4b0d-9b0e-6f5a2f3b8d03";
    static final String UNTITLED = "7c0d3e52-94c1-4b0d-9b0e-6f5a2f3b8d04";

    private static final String TOOL_ID = "7c0d3e52-94c1-4b0d-9b0e-6f5a2f3b8d05";

    static final String IMAGE_NAME = "billede.png";
    static final String FILE_NAME = "Plan \"2026\" <b>æøå & #1?;x=y.pdf";
    static final String UNTITLED_NAME = "Referat af mødet.docx";

    static final String DESCRIPTION = "Tre <b>ledere</b> ved et \"bord\" & en tavle";
    static final String TITLE = "Planen <script>alert(1)</script> & \"bilaget\"";
    static final String OWN_WORDS = "Med egne ord";
    static final String TEXT = "%PDF-1.4 Til læserne";

    /** Where the page and the tool are, which nothing else refers to. */
    static final String PAGE = ReadingSuite.SITE + "/billeder";

    static final String TOOL = "/med-bilag";

    /** Everything it adds, workspaces before paths. */
    static List<Map.Entry<String, String>> added() {
        return List.of(
                Map.entry("website", PAGE),
                Map.entry("ledelsesvaerktoejer", TOOL),
                Map.entry("dam", "/asset-" + IMAGE),
                Map.entry("dam", "/asset-" + WORDLESS),
                Map.entry("dam", "/asset-" + FILE),
                Map.entry("dam", "/asset-" + UNTITLED));
    }

    @Override
    public List<String> workspaces() {
        return List.of("dam", "ledelsesvaerktoejer", "website");
    }

    @Override
    public void apply(String workspace, Session session) throws RepositoryException {
        switch (workspace) {
            case "dam" -> addAssets(new StoredAssets(session));
            case "ledelsesvaerktoejer" -> addTool(session);
            default -> addPage(session.getNode(ReadingSuite.SITE));
        }
    }

    private static void addAssets(StoredAssets assets) throws RepositoryException {
        assets.addImage(IMAGE, IMAGE_NAME).setProperty("description", DESCRIPTION);
        assets.addImage(WORDLESS, "uden-ord.png");
        assets.addFile(FILE, FILE_NAME, "application/pdf", TEXT).setProperty("title", TITLE);
        assets.addFile(
                UNTITLED,
                UNTITLED_NAME,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "PK".repeat(1024));
    }

    private static void addTool(Session session) throws RepositoryException {
        Node tool = StoredAssets.addNode(session, TOOL.substring(1), "lg:tool", TOOL_ID);
        tool.setProperty("title", "Et redskab med bilag");
        tool.setProperty("slug", TOOL.substring(1));
        tool.setProperty("kind", "template");
        tool.setProperty("summary", "Kort");
        tool.setProperty("attachments", new String[] {
            "jcr:" + FILE, "jcr:" + OtherAssets.FILE, "jcr:" + UNTITLED, "'] or true() or ['", "jcr:", "jcr:" + IMAGE
        });
    }

    private static void addPage(Node front) throws RepositoryException {
        Node page = front.addNode("billeder", "mgnl:page");
        page.setProperty("mgnl:template", "ledelsesgrundlag:pages/article");
        page.setProperty("title", "Billeder");
        Node area = page.addNode("main", "mgnl:area");
        image(area, "beskrevet", IMAGE);
        Node own = image(area, "egne-ord", IMAGE);
        own.setProperty("altText", OWN_WORDS);
        own.setProperty("caption", DESCRIPTION);
        image(area, "pynt", WORDLESS).setProperty("decorative", true);
        image(area, "uden-ord", WORDLESS);
        image(area, "kladde", OtherAssets.IMAGE).setProperty("altText", OtherAssets.TITLE);
        image(area, "ikke-et-billede", FILE).setProperty("altText", "Ikke et billede");
    }

    private static Node image(Node area, String name, String asset) throws RepositoryException {
        Node component = area.addNode(name, "mgnl:component");
        component.setProperty("mgnl:template", "ledelsesgrundlag:components/image");
        component.setProperty("image", "jcr:" + asset);
        return component;
    }
}
