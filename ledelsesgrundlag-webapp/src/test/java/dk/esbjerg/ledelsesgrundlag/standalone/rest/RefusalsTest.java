package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aFolder;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTask;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered with an error, and which. */
class RefusalsTest extends RestTest {

    @Test
    void aRefusalLeavesTheSessionToTheNextReader() throws RepositoryException {
        publish(aTheme("t").with(aTask("o")));
        Session kept = published.read(Theme.WORKSPACE, session -> session);

        assertError(404, "pathNotFound", THEMES + "/nowhere");
        assertError(404, "pathNotFound", THEMES + "/nowhere/@nodes");
        assertError(404, "notFound", THEMES + "/t/o");

        assertSame(kept, published.read(Theme.WORKSPACE, session -> session));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, abc, 404, notFound",
        "limit, '', 404, notFound",
        "limit, 1.5, 404, notFound",
        "limit, 99999999999999999999, 404, notFound",
        "limit, ' 1', 404, notFound",
        "offset, x, 404, notFound",
        "limit, -1, 400, badRequest",
        "offset, -1, 400, badRequest",
        "orderBy, title foo, 400, invalidQuery",
        "orderBy, 'title,title,title,title', 400, invalidQuery",
        "orderBy, ti]tle, 400, invalidQuery",
        "orderBy, mgnl:createdBy, 400, invalidQuery",
        "orderBy, secret, 400, invalidQuery",
        "q, leder, 400, badRequest",
        "lang, da, 400, badRequest",
        "nope, 1, 400, badRequest",
        "mgnl:createdBy, anna, 400, badRequest",
        "@ancestor, /2024, 400, badRequest",
        "properties, title, 400, badRequest",
        "title[like], a%, 400, badRequest",
        "title, '', 400, badRequest",
        "title, a|b, 400, badRequest",
        "title, a~b, 400, badRequest",
        "title, 1.5, 400, badRequest",
        "title, 007, 400, badRequest",
        "title, 2024-01-01, 400, badRequest",
        "title, '\"a\"', 400, badRequest"
    })
    void aParameterThatIsNotUnderstoodIsRefusedByName(String name, String value, int status, String code)
            throws RepositoryException {
        publish(aTool("a"));
        RestAnswer answer = rest.answer(TOOLS, Map.of(name, List.of(value)));

        assertEquals(status, answer.status());
        JsonNode error = parsed(answer).get("error");
        assertEquals(code, error.get("code").asText());
        assertTrue(error.get("message").asText().contains(name), error.toString());
    }

    @Test
    void aSingleItemTakesNoParameters() throws RepositoryException {
        publish(aTool("a"));

        assertEquals(
                400, rest.answer(TOOLS + "/a", Map.of("limit", List.of("1"))).status());
        assertEquals(
                400,
                rest.answer(TOOLS + "/@nodes", Map.of("limit", List.of("1"))).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/delivery",
                "/delivery/ledelsesgrundlag",
                "/delivery/ledelsesgrundlag/themes",
                "/delivery/ledelsesgrundlag/themes/v2",
                "/delivery/ledelsesgrundlag/themes/v1x",
                "/nodes/v1/website",
                "/DELIVERY/ledelsesgrundlag/themes/v1"
            })
    void anAddressWithoutAnEndpointIsNotFound(String path) {
        assertFalse(rest.answers(path));
        assertError(404, "notFound", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none",
                "/a/title",
                "/a[2]",
                "/[x]",
                "/*",
                "/a|b",
                "/a:b",
                "/ ",
                "/..",
                "/../a",
                "/a/..",
                "/[",
                "/{}b",
                "/:a",
                "/%",
                "/\u0000",
                "/[cafebabe-cafe-babe-cafe-babecafebabe]",
                "/@x",
                "/\ud800"
            })
    void aPathThatLeadsNowhereIsNotFound(String path) throws RepositoryException {
        publish(aTool("a"));

        assertError(404, "pathNotFound", TOOLS + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2024", "/jcr:system", "/jcr:system/jcr:versionStorage"})
    void whatIsThereButIsNoItemIsNotFound(String path) throws RepositoryException {
        publish(aFolder("2024", Tool.WORKSPACE).with(aTool("a")));

        assertError(404, "notFound", TOOLS + path);
    }

    @Test
    void aTaskIsDeliveredInsideItsThemeOnly() throws RepositoryException {
        publish(aTheme("t").with(aTask("o")));

        assertError(404, "notFound", THEMES + "/t/o");
    }
}
