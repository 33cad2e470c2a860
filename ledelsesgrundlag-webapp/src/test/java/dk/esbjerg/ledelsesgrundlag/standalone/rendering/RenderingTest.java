package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aComponent;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.CapturedLog;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestSite;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the tests with templates of their own share: a light module with the page template {@code front}, which has the
 * area {@code main}, and the component template {@code text}, which has the area {@code inner}.
 */
abstract class RenderingTest {

    static final String FRONT = "/front";

    private static final String ESCAPING = "[#ftl output_format=\"HTML\"]";
    private static TestRepository repository;

    final CapturedLog log = CapturedLog.of("dk.esbjerg");
    LightModuleFolder module;

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        repository = TestRepository.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        repository.close();
    }

    @BeforeEach
    void writeModule(@TempDir Path folder) throws IOException, RepositoryException {
        repository.clear();
        module = LightModuleFolder.in(folder)
                .file("templates/pages/front.yaml", template("pages/front", "main"))
                .file("templates/components/text.yaml", template("components/text", "inner"))
                .file("i18n/x-messages_da.properties", "greeting=Hej\n");
        pageTemplate("");
        componentTemplate("");
    }

    @AfterEach
    void releaseLog() {
        log.close();
    }

    final void publish(Item... items) throws RepositoryException {
        repository.store(View.PUBLISHED, items);
    }

    /** Publishes the page with components in its area. */
    final void publishFront(Item... components) throws RepositoryException {
        publish(aPage("front").with("title", "Forside").showing(components));
    }

    static Item text(String name) {
        return aComponent("text").named(name).with("heading", name);
    }

    /** Writes the page's template, escaping on. */
    final void pageTemplate(String body) {
        module.file("templates/pages/front.ftl", ESCAPING + body);
    }

    /** Writes the component's template, escaping on. */
    final void componentTemplate(String body) {
        module.file("templates/components/text.ftl", ESCAPING + body);
    }

    /** The page with this as its template, escaping on. */
    final String page(String body) {
        pageTemplate(body);
        return html();
    }

    final String html(String... options) {
        try (TestSite site = site(options)) {
            return site.html(FRONT);
        }
    }

    final Optional<RenderedPage> render(PageRequest request) {
        try (TestSite site = site()) {
            return site.render(request);
        }
    }

    final TestRepository repository() {
        return repository;
    }

    final TestSite site(String... options) {
        return new TestSite(repository, module.modules(), options);
    }

    static PageRequest asking(Map<String, String> parameters) {
        return TestSite.request(FRONT, TestSite.DANISH, parameters);
    }

    private static String template(String stem, String area) {
        return """
                renderType: freemarker
                templateScript: /ledelsesgrundlag/templates/%s.ftl
                areas:
                  %s:
                    availableComponents:
                      text: {id: ledelsesgrundlag:components/text}
                """.formatted(stem, area);
    }
}
