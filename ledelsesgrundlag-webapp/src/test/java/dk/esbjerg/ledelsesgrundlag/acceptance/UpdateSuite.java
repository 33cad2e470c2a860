package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Both instances are started again: the authors' one as it is, the readers' one with a newer module, after editors and
 * administrators have changed what was installed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UpdateSuite {

    static final String DELETED = "/vaerktoejskasse/retning-paa-en-side";

    private static final String TITLE = "Relationer, som de nu hedder";
    private static final String NEWER = "99.0.0";
    private static final String VERSION = "config:/modules/ledelsesgrundlag/version = one: | ";

    private Instance author;
    private Instance readers;
    private StoredState authorBefore;
    private StoredState readersBefore;
    private String versionBefore;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void changeAndUpdate() {
        author = magnolia().instance(MagnoliaBundle.AUTHOR);
        readers = magnolia().instance(MagnoliaBundle.PUBLIC);
        readers.set("ledelsesgrundlag", "/relationer", "title", TITLE);
        // Pages that are kept are forgotten a little later, and outlive a restart that comes before that.
        Eventually.shows(magnolia(), ReadingSuite.SITE, TITLE);
        readers.remove("ledelsesvaerktoejer", "/2022/05/retning-paa-en-side");
        readers.set("userroles", "/ledelsesgrundlag-leader", "title", "Ledere");
        readers.remove("userroles", "/ledelsesgrundlag-leader/acl_uri/0");
        readers.remove("userroles", "/ledelsesgrundlag-editor/acl_dam");
        readers.set("config", "/modules/ledelsesgrundlag/config", "styles", "false");
        versionBefore = readers.show("config", "/modules/ledelsesgrundlag").stream()
                .map("config:"::concat)
                .filter(line -> line.startsWith(VERSION))
                .findAny()
                .orElseThrow();
        authorBefore = StoredState.of(author);
        readersBefore = StoredState.of(readers);
        magnolia().restart(bundle -> bundle.updateModule(MagnoliaBundle.PUBLIC, NEWER));
    }

    @Test
    void aSecondStartChangesNothing() {
        assertEquals(List.of(), StoredState.of(author).changesSince(authorBefore));
    }

    @Test
    void anUpdateChangesTheVersionAndNothingElse() {
        assertTrue(readers.ask("modules").contains("ledelsesgrundlag " + NEWER));
        assertEquals(
                List.of("- " + versionBefore, "+ " + VERSION + NEWER),
                StoredState.of(readers).changesSince(readersBefore));
    }

    @Test
    void thePagesAnswerAsTheyWereLeft() {
        assertAll(ReadingSuite.paths()
                .map(path -> () -> assertEquals(
                        path.endsWith(DELETED) ? 404 : 200, magnolia().get(path).statusCode(), path)));
        assertTrue(magnolia().get(ReadingSuite.SITE).body().contains(TITLE));
    }
}
