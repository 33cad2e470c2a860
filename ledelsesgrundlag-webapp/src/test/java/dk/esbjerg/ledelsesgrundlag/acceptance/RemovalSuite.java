package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Both instances are started once more: the readers' one installs the module over what it finds, since nothing says any
 * more that it was installed; the authors' one has lost the module's jar.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RemovalSuite {

    private static final String OTHER_PAGE = "/uden-ledelsesgrundlag";
    private static final String OTHER_TEXT = "En side uden ledelsesgrundlag";

    private Instance author;
    private Instance readers;
    private StoredState readersBefore;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void forgetAndRemove() throws IOException {
        author = magnolia().instance(MagnoliaBundle.AUTHOR);
        readers = magnolia().instance(MagnoliaBundle.PUBLIC);
        addPageOfAnotherModule();
        readersBefore = StoredState.of(readers);
        readers.remove("config", "/modules/ledelsesgrundlag/version");
        magnolia().restart(bundle -> bundle.removeModule(MagnoliaBundle.AUTHOR));
    }

    @Test
    void anInstallationOverWhatIsThereBringsNothingBackAndChangesNothing() {
        assertEquals(List.of(), StoredState.of(readers).changesSince(readersBefore));
    }

    @Test
    void thePagesAnswerAsTheyWereLeft() {
        assertAll(ReadingSuite.paths()
                .map(path -> () -> assertEquals(
                        path.endsWith(UpdateSuite.DELETED) ? 404 : 200,
                        magnolia().get(path).statusCode(),
                        path)));
    }

    @Test
    void withoutTheJarMagnoliaAsksAuthorsToSignIn() {
        HttpResponse<String> login = author.get("/.magnolia/admincentral");

        assertEquals(401, login.statusCode());
        assertTrue(login.body().contains("mgnlUserPSWD"), login.body());
        assertEquals(
                200,
                author.visitor(Visitor.SUPERUSER).get("/.magnolia/admincentral").statusCode());
    }

    @Test
    void withoutTheJarOtherPagesAreShown() {
        HttpResponse<String> page = author.visitor(Visitor.SUPERUSER).get(OTHER_PAGE);

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains(OTHER_TEXT), page.body());
    }

    private void addPageOfAnotherModule() throws IOException {
        Path templates = magnolia().resources(MagnoliaBundle.AUTHOR).resolve("andet/templates");
        Files.createDirectories(templates);
        Files.writeString(templates.resolve("side.ftl"), "<h1>" + OTHER_TEXT + "</h1>");
        Files.writeString(templates.resolve("side.yaml"), """
                title: Side
                templateScript: /andet/templates/side.ftl
                renderType: freemarker
                visible: true
                """);
        author.add("website", OTHER_PAGE, "mgnl:page", "mgnl:template", "andet:side", "title", "Side");
    }
}
