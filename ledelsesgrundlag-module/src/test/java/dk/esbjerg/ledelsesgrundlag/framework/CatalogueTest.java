package dk.esbjerg.ledelsesgrundlag.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String TASK = "6f2c";
    private static final String OTHER_TASK = "9a11";

    @Test
    void anEmptyCatalogueFindsNothing() {
        Catalogue<Tool> catalogue = new Catalogue<>(List.of());

        assertEquals(List.of(), catalogue.newestFirst());
        assertEquals(List.of(), catalogue.byTitle());
        assertEquals(Optional.empty(), catalogue.byId("a"));
        assertEquals(Optional.empty(), catalogue.bySlug("a"));
        assertEquals(List.of(), catalogue.referringTo(TASK));
    }

    @Test
    void nothingIsFoundByNull() {
        Catalogue<Tool> catalogue = new Catalogue<>(List.of(tool("a", "2024-01-01")));

        assertEquals(Optional.empty(), catalogue.byId(null));
        assertEquals(Optional.empty(), catalogue.bySlug(null));
        assertEquals(List.of(), catalogue.referringTo(null));
    }

    @Test
    void theNewestComesFirst() {
        Catalogue<Tool> catalogue = new Catalogue<>(
                List.of(tool("middle", "2024-05-01"), tool("oldest", "2023-05-01"), tool("newest", "2025-05-01")));

        assertEquals(List.of("newest", "middle", "oldest"), titles(catalogue.newestFirst()));
    }

    @Test
    void titlesComeInDanishOrder() {
        List<String> danish =
                List.of("abe", "Ældste", "Østre", "Aabenhed", "ål", "Bakke", "zebra", "Andre", "ærlighed", "øvelse");
        List<Tool> tools =
                danish.stream().map(title -> tool(title, "2024-01-01")).toList();

        assertEquals(
                List.of("abe", "Andre", "Bakke", "zebra", "Ældste", "ærlighed", "Østre", "øvelse", "Aabenhed", "ål"),
                titles(new Catalogue<>(tools).byTitle()));
    }

    @Test
    void theOrderDoesNotDependOnWhatTheRepositoryGaveFirst() {
        List<Tool> tools = new ArrayList<>(Stream.of("a", "b", "c", "d")
                .map(title -> tool(title, "2024-01-01"))
                .toList());
        List<String> order = titles(new Catalogue<>(tools).newestFirst());

        Collections.reverse(tools);

        assertEquals(List.of("a", "b", "c", "d"), order);
        assertEquals(order, titles(new Catalogue<>(tools).newestFirst()));
    }

    @Test
    void whereTwoClaimOneAddressTheOlderKeepsIt() {
        Tool older = toolAt("same", "older", "2023-01-01");
        Tool newer = toolAt("same", "newer", "2024-01-01");

        assertEquals(Optional.of(older), new Catalogue<>(List.of(older, newer)).bySlug("same"));
        assertEquals(Optional.of(older), new Catalogue<>(List.of(newer, older)).bySlug("same"));
        assertEquals(Optional.of(newer), new Catalogue<>(List.of(newer, older)).byId("newer"));
    }

    @Test
    void whatRefersToATaskComesNewestFirst() {
        Catalogue<Tool> catalogue = new Catalogue<>(List.of(
                tool("old", "2023-01-01", TASK),
                tool("new", "2024-01-01", OTHER_TASK, TASK),
                tool("other", "2025-01-01", OTHER_TASK),
                tool("none", "2025-01-01")));

        assertEquals(List.of("new", "old"), titles(catalogue.referringTo(TASK)));
        assertEquals(List.of("other", "new"), titles(catalogue.referringTo(OTHER_TASK)));
        assertEquals(List.of(), catalogue.referringTo("nothing"));
    }

    @Test
    void whatRefersToATaskTwiceIsStillOne() {
        Catalogue<Tool> catalogue = new Catalogue<>(List.of(tool("twice", "2024-01-01", TASK, TASK)));

        assertEquals(List.of("twice"), titles(catalogue.referringTo(TASK)));
    }

    @Test
    void nobodyCanChangeWhatItAnswers() {
        Catalogue<Tool> catalogue = new Catalogue<>(List.of(tool("a", "2024-01-01", TASK)));

        assertThrows(UnsupportedOperationException.class, catalogue.newestFirst()::clear);
        assertThrows(UnsupportedOperationException.class, catalogue.byTitle()::clear);
        assertThrows(UnsupportedOperationException.class, catalogue.referringTo(TASK)::clear);
    }

    private static List<String> titles(List<Tool> tools) {
        return tools.stream().map(Tool::title).toList();
    }

    private static Tool tool(String title, String created, String... tasks) {
        return toolAt(title, title, created, tasks);
    }

    private static Tool toolAt(String slug, String title, String created, String... tasks) {
        Instant time = Instant.parse(created + "T08:00:00Z");
        return new Tool(title, slug, title, "tool", "", "", 0, List.of(), List.of(tasks), List.of(), false, time);
    }
}
