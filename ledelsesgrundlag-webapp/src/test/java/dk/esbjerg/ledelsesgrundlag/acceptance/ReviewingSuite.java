package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Administrators decide about submissions on the author instance with the module's commands, which Magnolia executes for
 * them as its own REST service asks; what they approve is published to readers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ReviewingSuite {

    private static final String DOSSIERS = "ledelsesbidrag";
    private static final String CASES = "ledelsescases";
    private static final String NODES = "/.rest/nodes/v1/" + DOSSIERS;
    private static final String GROUP = "ledelsesgrundlag-administrators";
    private static final String AUTHOR = "forfatter";
    private static final String TITLE = "Da vi spurgte først";
    private static final String PAGE = ReadingSuite.SITE + "/cases/da-vi-spurgte-foerst";

    private Instance author;
    private CommandsByRest administrator;
    private final String id = UUID.randomUUID().toString();
    private String dossier;
    private String copy;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void allowCommandsByRest() {
        author = magnolia().instance(MagnoliaBundle.AUTHOR);
        administrator = new CommandsByRest(author, author.visitor("administrator-program"));
        dossier = "/" + id.substring(0, 2) + "/" + id;
        copy = "/review" + dossier;
        administrator.allow();
    }

    @Test
    @Order(1)
    void whatIsSubmittedIsATaskOfTheAdministrators() {
        author.ask("submit", "submission", id, "author", AUTHOR, "title", TITLE);

        assertEquals(
                List.of("Created " + id + " " + TITLE + ", asked by " + AUTHOR + ", claimed by null"),
                author.ask("tasks", "group", GROUP));
    }

    @Test
    @Order(2)
    void nobodyElseMayClaimIt() {
        for (String user : List.of("leader-program", "editor-program", "nobody-program")) {
            String refused =
                    new CommandsByRest(author, author.visitor(user)).refusal("claim", Map.of("submission", id));
            assertTrue(refused.contains("contribution"), user + ": " + refused);
        }
        assertEquals("submitted", stored("state"));
    }

    @Test
    @Order(3)
    void claimedItIsTheTaskOfTheOne() {
        author.ask("claimTask", "item", id, "user", "editor");
        assertEquals("submitted", stored("state"));
        assertEquals(
                List.of("Created " + id + " " + TITLE + ", asked by " + AUTHOR + ", claimed by null"),
                author.ask("tasks", "group", GROUP));

        author.ask("claimTask", "item", id, "user", "administrator-program");
        assertEquals("inReview", stored("state"));
        administrator.done("release", Map.of("path", copy));
        administrator.done("claim", Map.of("path", copy));

        assertEquals("inReview", stored("state"));
        assertEquals(
                List.of("InProgress " + id + " " + TITLE + ", asked by " + AUTHOR
                        + ", claimed by administrator-program"),
                author.ask("tasks", "group", GROUP));
    }

    @Test
    @Order(4)
    void aDecisionOnWhatOneHasNotSeenIsRefused() {
        int seen = Integer.parseInt(stored("revision"));

        assertNotEquals("", administrator.refusal("approve", Map.of("submission", id)));
        assertNotEquals("", administrator.refusal("approve", Map.of("submission", id, "revision", seen - 1)));
        assertNotEquals("", administrator.refusal("requestChanges", Map.of("submission", id, "revision", seen)));
        assertEquals("inReview", stored("state"));
    }

    @Test
    @Order(5)
    void changesAreAskedForAndTheTaskIsGone() {
        int seen = Integer.parseInt(stored("revision"));
        administrator.done("requestChanges", Map.of("submission", id, "revision", seen, "comment", "Skriv mere"));

        assertEquals("changesRequested", stored("state"));
        assertEquals(List.of(), author.ask("tasks", "group", GROUP));
    }

    @Test
    @Order(6)
    void whatItsAuthorIsWritingIsNotReadByAdministratorsPastTheApp() {
        Visitor reader = author.visitor("administrator-program");
        // Magnolia does not even tell that it is there.
        assertEquals(404, reader.get(NODES + dossier).statusCode());
        String shown = reader.get(NODES + copy).body();

        assertTrue(shown.contains(TITLE), shown);
        assertFalse(shown.contains("Vi stod fast"), shown);
        assertTrue(author.show(DOSSIERS, dossier).stream().anyMatch(line -> line.contains("Vi stod fast")));
    }

    @Test
    @Order(7)
    void submittedAgainAndApprovedItIsPublishedAsItIs() {
        author.ask("submit", "submission", id, "author", AUTHOR, "title", TITLE);
        administrator.done("claim", Map.of("submission", id));
        administrator.done("approve", Map.of("submission", id, "revision", Integer.parseInt(stored("revision"))));

        assertEquals("published", stored("state"));
        Eventually.shows(magnolia(), PAGE, TITLE);
        assertEquals(List.of(), author.ask("tasks", "group", GROUP));
    }

    @Test
    @Order(8)
    void noVersionOfACaseOutlivesIt() {
        String uuid = stored("caseId");
        author.ask("version", "workspace", CASES, "id", uuid);
        assertEquals(List.of("1"), author.ask("versions", "id", uuid));

        administrator.done("takeDownCase", Map.of("uuid", uuid, "comment", "Den skal væk"));

        assertEquals("withdrawn", stored("state"));
        assertEquals(List.of("0"), author.ask("versions", "id", uuid));
        Eventually.holds("the case is missed", () -> magnolia().get(PAGE).statusCode() == 404);
    }

    @Test
    @Order(9)
    void whatIsErasedIsNowhere() {
        assertEquals(List.of("1"), author.ask("erase"));

        assertFalse(author.holds(DOSSIERS, dossier));
        assertFalse(author.holds(DOSSIERS, copy));
        assertFalse(author.show(DOSSIERS, "/erased").stream().anyMatch(line -> line.contains(AUTHOR)));
    }

    private String stored(String property) {
        return CommandsByRest.stored(author, id, property);
    }
}
