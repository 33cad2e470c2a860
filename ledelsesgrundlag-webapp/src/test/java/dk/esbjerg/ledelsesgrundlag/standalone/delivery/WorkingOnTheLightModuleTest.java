package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.CapturedLog;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site with {@code --light-modules}: what is saved is seen, what is broken is told, to developers on the page. */
class WorkingOnTheLightModuleTest {

    private static final String FRONT = "/ledelsesgrundlag";
    private static final String TEMPLATE = "templates/pages/front.ftl";
    private static final String DEFINITION = "templates/pages/front.yaml";

    private static LightModuleFolder module;
    private static RunningSite production;
    private static RunningSite development;

    private String template;
    private String definition;
    private CapturedLog log;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        module = LightModuleFolder.copyIn(folder.resolve("light-modules"));
        String modules = module.root().toString();
        production = RunningSite.start(folder.resolve("production"), "--light-modules", modules);
        development = RunningSite.start(folder.resolve("development"), "--light-modules", modules, "--development");
    }

    @AfterAll
    static void stop() {
        production.close();
        development.close();
    }

    @BeforeEach
    void rememberWhatIsGood() throws IOException {
        template = Files.readString(module.path(TEMPLATE));
        definition = Files.readString(module.path(DEFINITION));
        log = CapturedLog.of("dk.esbjerg");
    }

    @AfterEach
    void mend() {
        module.file(TEMPLATE, template).file(DEFINITION, definition);
        for (RunningSite site : new RunningSite[] {production, development}) {
            await(site, page -> page.statusCode() == 200);
        }
        log.close();
    }

    @Test
    void aChangedTemplateIsSeen() {
        module.file(TEMPLATE, template + "<p>Ny linje</p>");

        await(production, page -> page.body().contains("<p>Ny linje</p>"));
        await(development, page -> page.body().contains("<p>Ny linje</p>"));
    }

    @Test
    void aChangedLabelIsSeen() throws IOException {
        String path = "i18n/ledelsesgrundlag-site-messages_da.properties";
        String labels = Files.readString(module.path(path));
        module.file(path, labels.replace("Gå til indholdet", "Spring til indholdet"));

        await(production, page -> page.body().contains("Spring til indholdet"));

        module.file(path, labels);
        await(production, page -> page.body().contains("Gå til indholdet"));
    }

    @Test
    void aBrokenTemplateIsTakenBackFromReadersWithoutItsReason() {
        module.file(TEMPLATE, template + "${nothing.there}");

        HttpResponse<String> page = await(production, answer -> answer.statusCode() == 500);

        assertTrue(page.body().contains("Siden kan ikke vises lige nu"), page.body());
        assertFalse(page.body().contains("nothing"), page.body());
        assertTrue(
                log.messages().stream().anyMatch(entry -> entry.contains(TEMPLATE) && entry.contains("nothing")),
                log.messages()::toString);
    }

    @Test
    void aBrokenTemplateTellsDevelopersFileLineAndReason() {
        module.file(TEMPLATE, template + "${\"<script>\"?number}");

        HttpResponse<String> page = await(development, answer -> answer.statusCode() == 500);

        assertTrue(page.body().contains("templates/pages/front.ftl"), page.body());
        assertTrue(page.body().contains("&lt;script&gt;"), page.body());
        assertFalse(page.body().contains("<script>"), page.body());
    }

    @Test
    void aBrokenDefinitionLeavesReadersWithThePageAsItWas() {
        String before = production.get(FRONT).body();
        module.file(DEFINITION, "renderType: freemarker\ntemplateScrip: /x.ftl\n");

        await(development, answer -> answer.statusCode() == 500);
        awaitLogged("front.yaml:2");

        assertEquals(before, production.get(FRONT).body());
    }

    @Test
    void aBrokenDefinitionTellsDevelopersOnEveryPage() {
        module.file(DEFINITION, "renderType: freemarker\n<b>: /x.ftl\n");

        HttpResponse<String> page = await(development, answer -> answer.statusCode() == 500);

        assertTrue(page.body().contains("ledelsesgrundlag/templates/pages/front.yaml:2"), page.body());
        assertTrue(page.body().contains("&lt;b&gt;"), page.body());
        assertEquals(500, development.get("/ledelsesgrundlag/temaer").statusCode());
        assertEquals(200, development.get("/health").statusCode());
    }

    private static HttpResponse<String> await(RunningSite site, Predicate<HttpResponse<String>> wished) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        HttpResponse<String> page = site.get(FRONT);
        while (!wished.test(page)) {
            assertTrue(Instant.now().isBefore(end), page::body);
            Thread.onSpinWait();
            page = site.get(FRONT);
        }
        return page;
    }

    private void awaitLogged(String words) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        // Two sites watch the folder, and each of them tells.
        while (log.messages().stream().filter(entry -> entry.contains(words)).count() < 2) {
            assertTrue(Instant.now().isBefore(end), log.messages()::toString);
            Thread.onSpinWait();
        }
    }
}
