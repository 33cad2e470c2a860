package dk.esbjerg.ledelsesgrundlag.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.content.ContentInstaller;
import dk.esbjerg.ledelsesgrundlag.content.ContentPart;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What ships with the module loses nothing when it is shown. */
class InstalledRichTextTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final Framework framework = new Framework(repository);
    private final FrameworkFunctions functions = new SmallSite(repository).on("/ledelsesgrundlag");

    @BeforeEach
    void install() throws RepositoryException {
        ContentInstaller installer = new ContentInstaller();
        for (ContentPart part : ContentPart.values()) {
            for (String workspace : List.of("website", "ledelsesgrundlag", "ledelsesvaerktoejer")) {
                installer.install(part, workspace, repository.session(workspace));
            }
        }
    }

    @Test
    void introductionsOfThemes() {
        unchanged(3, framework.themes().stream().map(Theme::intro).toList());
    }

    @Test
    void bodiesOfTools() {
        unchanged(14, framework.tools().byTitle().stream().map(Tool::body).toList());
    }

    @Test
    void textsOfComponents() {
        unchanged(15, repository.read("website", session -> texts(session.getNode("/ledelsesgrundlag"))));
    }

    private void unchanged(int expected, List<String> written) {
        assertEquals(expected, written.size());
        for (String html : written) {
            String shown = functions.richText(html);
            assertEquals(meaning(html), meaning(shown));
            assertEquals(List.of(), HtmlCheck.problems(shown));
        }
    }

    /** Between the items of a list white space means nothing. */
    private static String meaning(String html) {
        return HtmlCheck.decoded(html).replaceAll("(<[uo]l>|</li>)\\s+(?=<li>|</[uo]l>)", "$1");
    }

    private static List<String> texts(Node node) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        if (node.hasProperty("mgnl:template")
                && node.getProperty("mgnl:template").getString().equals("ledelsesgrundlag:components/text")) {
            texts.add(node.getProperty("text").getString());
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            texts.addAll(texts(children.nextNode()));
        }
        return texts;
    }
}
