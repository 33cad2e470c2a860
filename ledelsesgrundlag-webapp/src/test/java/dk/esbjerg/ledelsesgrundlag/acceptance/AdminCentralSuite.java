package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The app and its dialogs as Magnolia itself executes them for its users: which actions are offered, what they do, and where
 * tasks and links lead. What they look like is not seen here.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdminCentralSuite {

    private static final String CLAIMER = "afgoerer";
    private static final String OTHER = "anden-afgoerer";
    private static final List<String> OTHERS = List.of("redaktoer", "fortaeller");
    private static final String LEADER = "fortaeller";

    private static final String IN_AN_EMERGENCY =
            "approveInAnEmergency requestChangesInAnEmergency rejectInAnEmergency";
    private static final String UNCLAIMED = "read claim " + IN_AN_EMERGENCY;
    private static final String MINE = "read release approve requestChanges suggest reject";
    private static final String SOMEBODY_ELSES = "read release " + IN_AN_EMERGENCY;
    private static final String NOTHING = "";

    private static final List<String> DONE = List.of("shown anew", "closed");

    private Instance author;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void addUsers() {
        author = magnolia().instance(MagnoliaBundle.AUTHOR);
        magnolia().letAuthorsPublish();
        author.addUser(CLAIMER, "ledelsesgrundlag-administrators");
        author.addUser(OTHER, "ledelsesgrundlag-administrators");
        author.set("users", "/admin/" + OTHER, "language", "da");
        author.addUser("redaktoer", "ledelsesgrundlag-editors");
        author.addUser(LEADER, "ledelsesgrundlag-leaders");
    }

    @AfterAll
    void erase() {
        author.ask("erase");
    }

    @Test
    void aCaseIsReadChangedApprovedAndTakenDown() {
        String id = submit(LEADER);
        assertOffered(id, UNCLAIMED, UNCLAIMED);
        assertEquals(List.of("shown anew"), choose(CLAIMER, id, "claim"));
        assertOffered(id, MINE, SOMEBODY_ELSES);
        assertEquals(List.of("shown anew"), choose(CLAIMER, id, "release"));
        assertOffered(id, UNCLAIMED, UNCLAIMED);
        choose(CLAIMER, id, "claim");

        assertEquals(DONE, confirm(CLAIMER, id, "suggest", "title", "En bedre titel", "comment", "Sådan?"));
        assertOffered(id, NOTHING, NOTHING);
        author.ask("submit", "submission", id, "author", LEADER, "title", "Min egen titel");
        choose(OTHER, id, "claim");
        assertEquals(DONE, confirm(OTHER, id, "requestChanges", "comment", "Skriv mere"));
        assertOffered(id, NOTHING, NOTHING);
        author.ask("submit", "submission", id, "author", LEADER, "title", "Min egen titel");
        choose(CLAIMER, id, "claim");
        assertEquals(DONE, confirm(CLAIMER, id, "approve"));

        assertOffered(id, "read takeDown", "read takeDown");
        assertEquals("published", CommandsByRest.stored(author, id, "state"));
        assertEquals(DONE, confirm(OTHER, id, "takeDown", "comment", "Nævner en borger"));
        assertOffered(id, NOTHING, NOTHING);
        assertEquals("withdrawn", CommandsByRest.stored(author, id, "state"));
    }

    @Test
    void whatTheRulesRefuseIsSaidInWordsAndTheDialogStays() {
        String id = submit(LEADER);
        choose(CLAIMER, id, "claim");

        assertEquals(
                List.of("refused: Bidraget er ikke taget af dig. Tag det, før du afgør det."),
                confirm(OTHER, id, "approve"));
        assertEquals(List.of("refused: Write a comment."), confirm(CLAIMER, id, "reject"));
        assertEquals("inReview", CommandsByRest.stored(author, id, "state"));

        assertEquals(DONE, confirm(OTHER, id, "rejectInAnEmergency", "comment", "Nævner en borger"));
        assertOffered(id, "read", "read");
        assertEquals("rejected", CommandsByRest.stored(author, id, "state"));
    }

    @Test
    void whoWroteItDoesWhatAuthorsDoAndDecidesOnlyInAnEmergency() {
        String id = submit(CLAIMER);
        assertOffered(id, "read edit withdraw " + IN_AN_EMERGENCY, UNCLAIMED);
        String refused = String.join("", choose(CLAIMER, id, "claim"));
        assertTrue(refused.contains("Another administrator has to decide on it."), refused);

        choose(CLAIMER, id, "edit");
        assertOffered(id, "submit withdraw", NOTHING);
        choose(CLAIMER, id, "submit");
        choose(OTHER, id, "claim");
        confirm(OTHER, id, "approve");
        assertOffered(id, "read edit anonymise withdraw takeDown", "read takeDown");
        choose(CLAIMER, id, "anonymise");
        assertOffered(id, "read edit withdraw takeDown", "read takeDown");
        choose(CLAIMER, id, "withdraw");
        assertOffered(id, NOTHING, NOTHING);
    }

    @Test
    void tasksAndLinksLeadToTheSubmissionItself() {
        String id = submit(LEADER);
        String copy = "/review/" + id.substring(0, 2) + "/" + id;

        assertEquals(List.of(copy), as(OTHER, "openTask", id));
        assertEquals(List.of(copy), as(OTHER, "follow", id));
        for (String user : OTHERS) {
            assertEquals(List.of("nothing"), as(user, "openTask", id), user);
            assertEquals(List.of("nothing"), as(user, "follow", id), user);
        }
        author.ask("take", "submission", id, "user", LEADER, "role", "LEADER", "action", "withdraw", "comment", "");
    }

    /** Leaders and editors see nothing of it whatever becomes of it. */
    private void assertOffered(String id, String toClaimer, String toOther) {
        assertEquals(
                List.of(toClaimer, toOther),
                List.of(String.join(" ", as(CLAIMER, "available", id)), String.join(" ", as(OTHER, "available", id))));
        OTHERS.forEach(user -> assertEquals(List.of("not to be seen"), as(user, "available", id), user));
    }

    private List<String> choose(String user, String id, String action) {
        return as(user, "act", id, "action", action);
    }

    /** Fills in the fields of a dialog, and presses its button. */
    private List<String> confirm(String user, String id, String dialog, String... fields) {
        List<String> typed = new ArrayList<>(List.of("dialog", dialog));
        for (int i = 0; i < fields.length; i += 2) {
            typed.add("field." + fields[i]);
            typed.add(fields[i + 1]);
        }
        return as(user, "act", id, typed.toArray(String[]::new));
    }

    private List<String> as(String user, String question, String id, String... more) {
        Stream<String> asked = Stream.of("user", user, "password", Visitor.PASSWORD, "submission", id);
        return author.ask(question, Stream.concat(asked, Stream.of(more)).toArray(String[]::new));
    }

    private String submit(String user) {
        String id = UUID.randomUUID().toString();
        author.ask("submit", "submission", id, "author", user, "title", "Min egen titel");
        return id;
    }
}
