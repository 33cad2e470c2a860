package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestFrame;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Visits;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationPlan;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.WithdrawalPlan;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.WorkbenchFiles;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two pages say about a plan, and what their addresses take. */
class PublishingPagesTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");
    private static final String ID = "0b3b5d0e-0000-4000-8000-00000000000";

    private final Frame frame = TestFrame.around(new WorkbenchFiles());

    @Test
    void whatIsNeededCannotBeLeftOutAndDraftsThatAreReferredToAreTickedButNotWhatLiesBelow() throws IOException {
        String html = publish(
                new PublicationPlan(
                        List.of(item(1, "Valgt <b>", ItemState.DRAFT)),
                        List.of(item(2, "Nødvendig", ItemState.DRAFT)),
                        List.of(item(3, "Kladde", ItemState.DRAFT), item(4, "Ændret", ItemState.CHANGED)),
                        List.of(item(5, "Under", ItemState.DRAFT))),
                "",
                false);

        assertTrue(html.contains("Valgt &lt;b&gt;") && html.contains("wb-state wb-draft"), html);
        assertTrue(html.contains("<input type=\"hidden\" name=\"item\" value=\"website/" + ID + "1\">"), html);
        assertTrue(html.contains("<input type=\"hidden\" name=\"item\" value=\"website/" + ID + "2\">"), html);
        assertTrue(html.contains("value=\"website/" + ID + "3\" checked>"), html);
        assertTrue(html.contains("value=\"website/" + ID + "4\">"), html);
        assertTrue(html.contains("value=\"website/" + ID + "5\">"), html);
    }

    @Test
    void sectionsWithoutItemsAreLeftOut() throws IOException {
        String html = publish(
                new PublicationPlan(List.of(item(1, "Valgt", ItemState.CHANGED)), List.of(), List.of(), List.of()),
                "",
                false);

        assertFalse(html.contains("Det skal med") || html.contains("<fieldset") || html.contains("wb-problem"), html);
    }

    @Test
    void aCommentThatIsTooLongIsKeptAndTheFieldSaysSo() throws IOException {
        String html = publish(
                new PublicationPlan(List.of(item(1, "Valgt", ItemState.CHANGED)), List.of(), List.of(), List.of()),
                "min \"kommentar\"",
                true);

        assertTrue(html.contains("value=\"min &quot;kommentar&quot;\""), html);
        assertTrue(html.contains("aria-invalid=\"true\"") && html.contains("højst fylde 500 tegn"), html);
    }

    @Test
    void takingAwaySaysWhoRefersToIt() throws IOException {
        WithdrawalPlan plan = new WithdrawalPlan(
                List.of(item(1, "Valgt", ItemState.PUBLISHED)),
                List.of(item(2, "Under", ItemState.PUBLISHED)),
                List.of(item(3, "Henviser", ItemState.PUBLISHED)));

        String html = Visits.text(frame.show(
                Visits.get(EDITOR, "/author/unpublish"),
                "unpublish",
                Map.of("plan", plan, "editor", "/author/pages/x", "shown", List.of(), "changes", List.of())));

        assertTrue(html.contains("Henviser") && html.contains("Under"), html);
        assertEquals(1, html.split("name=\"item\"", -1).length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "website", "website/x", "website/../x", "WEBSITE/" + ID + "1", "website/" + ID + "1/x"})
    void whatNamesNoItemIsRefused(String name) {
        Refusal refusal =
                assertThrows(Refusal.class, () -> ChosenItems.of(Visits.post(EDITOR, "/author/publish", "item", name)));

        assertEquals(404, refusal.status());
    }

    @Test
    void whatIsAskedForMustBeThere() {
        assertThrows(Refusal.class, () -> ChosenItems.requireAll(Set.of(), List.of()));
        assertThrows(
                Refusal.class,
                () -> ChosenItems.requireAll(
                        Set.of(new ItemKey("website", ID + "1"), new ItemKey("website", ID + "2")),
                        List.of(item(1, "", ItemState.DRAFT))));
    }

    private String publish(PublicationPlan plan, String comment, boolean tooLong) throws IOException {
        return Visits.text(frame.show(
                Visits.get(EDITOR, "/author/publish"),
                "publish",
                Map.of(
                        "plan",
                        plan,
                        "comment",
                        comment,
                        "tooLong",
                        tooLong,
                        "longest",
                        500,
                        "more",
                        false,
                        "editor",
                        "/author/pages/x",
                        "shown",
                        List.of(),
                        "changes",
                        List.of(),
                        "ticked",
                        List.of())));
    }

    private static IndexedItem item(int number, String title, ItemState state) {
        return new IndexedItem(
                new ItemKey("website", ID + number),
                "mgnl:page",
                "/x/" + number,
                title,
                state,
                Instant.EPOCH,
                "",
                Map.of(),
                Set.of());
    }
}
