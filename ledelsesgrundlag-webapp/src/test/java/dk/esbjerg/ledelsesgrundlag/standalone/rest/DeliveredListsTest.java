package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aFolder;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of items: which, how many, in what order. */
class DeliveredListsTest extends RestTest {

    @Test
    void aListSaysHowManyThereAreAndShowsAPart() throws RepositoryException {
        for (int i = 0; i < 25; i++) {
            publish(aTool("t%02d".formatted(i)));
        }

        assertPage(ok(TOOLS), 25, 0, 20, 0, 20);
        assertPage(list(TOOLS, "limit", "3"), 25, 0, 3, 0, 3);
        assertPage(list(TOOLS, "limit", "3", "offset", "24"), 25, 24, 3, 24, 25);
        assertPage(list(TOOLS, "limit", "0"), 25, 0, 0, 0, 0);
        assertPage(list(TOOLS, "offset", "25"), 25, 25, 20, 25, 25);
        assertPage(list(TOOLS, "offset", "999999999999999999"), 25, 999999999999999999L, 20, 25, 25);
        assertPage(list(TOOLS, "limit", "999999999999999999"), 25, 0, 100, 0, 25);
        assertEquals(names(ok(TOOLS)), names(ok(TOOLS + "/")));
    }

    @Test
    void anEmptyListIsNoError() {
        assertJson("{\"total\":0,\"offset\":0,\"limit\":20,\"results\":[]}", ok(CASES));
    }

    @Test
    void aListShowsChangesAtOnce() throws RepositoryException {
        publish(aTool("a"));
        assertEquals(List.of("a"), names(ok(TOOLS)));

        publish(aTool("b"));
        assertEquals(List.of("a", "b"), names(ok(TOOLS)));

        repository.change(
                View.PUBLISHED, Tool.WORKSPACE, root -> root.getNode("a").remove());
        assertEquals(List.of("b"), names(ok(TOOLS)));
    }

    @Test
    void theItemsRightBelowAPathAreAListOfTheirOwn() throws RepositoryException {
        publish(aFolder("2024", Tool.WORKSPACE)
                .with(aTool("b"), aTool("a"), aFolder("05", Tool.WORKSPACE).with(aTool("c"))));

        assertEquals(List.of("b", "a"), names(ok(TOOLS + "/2024@nodes")));
        assertEquals(List.of("b", "a"), names(ok(TOOLS + "/2024/@nodes")));
        assertEquals(List.of("c"), names(ok(TOOLS + "/2024/05@nodes")));
        assertEquals(List.of(), names(ok(TOOLS + "/@nodes")));
        assertError(404, "pathNotFound", TOOLS + "/2025@nodes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "@name; a B c d e",
                "@name desc; e d c B a",
                "title; c d B a e",
                "title DESC; e a B d c",
                "durationMinutes; c d a B e",
                "durationMinutes desc,@name asc; e B a d c",
                "kind,@name desc; c d B a e",
                "' kind , title '; c d B a e",
                "','; B a c d e"
            })
    void aListIsOrderedAsJcrOrders(String orderBy, String expected) throws RepositoryException {
        publish(aTool("Zebra").named("a").with("durationMinutes", 9L).with("kind", "advice"));
        publish(aTool("9").named("B").with("durationMinutes", 10L).with("kind", "advice"));
        publish(aTool("").named("c"));
        publish(aTool("10").named("d").with("durationMinutes", -1L).with("kind", "advice"));
        publish(aTool("Ål").named("e").with("durationMinutes", 100L).with("kind", "tool"));

        assertEquals(expected, String.join(" ", names(list(TOOLS, "orderBy", orderBy))));
    }

    @Test
    void valuesOfDifferentKindsStillHaveAnOrder() throws RepositoryException {
        publish(aTool("a").with("title", "1"));
        publish(aTool("b").with("title", 2L));
        publish(aTool("c").with("title", List.of("1", "0")));
        publish(aTool("d").with("title", List.of()));
        publish(aTool("e").with("title", true));

        assertEquals(List.of("d", "b", "a", "c", "e"), names(list(TOOLS, "orderBy", "title")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "kind; tool; a b",
                "kind; Tool; ''",
                "kind; ' tool '; a b",
                "title; b; b c",
                "durationMinutes; 10; a",
                "durationMinutes; -3; b",
                "example; true; a c",
                "example; false; b",
                "tasks; 00000000-0000-4000-8000-000000000001; a b",
                "slug; x'y; c",
                "title; Æble; a",
                "summary; nothing; ''"
            })
    void aListIsNarrowedDownByWhatAPropertyIs(String property, String value, String expected)
            throws RepositoryException {
        String task = "00000000-0000-4000-8000-000000000001";
        publish(aTool("a")
                .with("title", "Æble")
                .with("kind", "tool")
                .with("durationMinutes", 10L)
                .with("example", true)
                .with("tasks", List.of("other", task)));
        publish(aTool("b")
                .with("kind", "tool")
                .with("durationMinutes", -3L)
                .with("example", false)
                .with("tasks", task));
        publish(aTool("c")
                .with("title", List.of("x", "b"))
                .with("durationMinutes", "10")
                .with("example", "true")
                .with("slug", "x'y"));

        JsonNode list = list(TOOLS, property, value);

        assertEquals(expected, String.join(" ", names(list)));
        assertEquals(names(list).size(), list.get("total").asInt());
    }

    @Test
    void severalConditionsMustAllBeMet() throws RepositoryException {
        publish(aTool("a").with("kind", "tool").with("audiences", List.of("x", "y")));
        publish(aTool("b").with("kind", "tool").with("audiences", List.of("x")));

        assertEquals(List.of("a"), names(list(TOOLS, "kind", "tool", "audiences", "y")));
        assertEquals(List.of("a"), names(parsed(rest.answer(TOOLS, Map.of("audiences", List.of("x", "y"))))));
    }
}
