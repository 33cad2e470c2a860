package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A leader submits on the public instance, which author cannot be reached from: author fetches it, and brings back what
 * becomes of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class ExchangeSuite {

    private static final String SETTINGS = "/modules/ledelsesgrundlag/config";
    private static final String SECRET = "exchangeSecret";
    private static final String ADDRESS = "exchangeAddress";
    private static final String EXCHANGE = "/.ledelsesgrundlag/exchange";
    private static final String DOSSIERS = "ledelsesbidrag";
    private static final String GROUP = "ledelsesgrundlag-administrators";
    private static final String LEADER = "leder-ude";
    private static final String TITLE = "Vi flyttede mødet ud";
    private static final String PAGE = ReadingSuite.SITE + "/cases/vi-flyttede-moedet-ud";
    private static final String BYLINE = "Lea Lund";

    private final String id = UUID.randomUUID().toString();
    private final String path = "/" + id.substring(0, 2) + "/" + id;
    private Instance author;
    private Instance readers;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void connect() {
        author = magnolia().instance(MagnoliaBundle.AUTHOR);
        readers = magnolia().instance(MagnoliaBundle.PUBLIC);
        magnolia().letAuthorsPublish();
        String secret = UUID.randomUUID().toString();
        readers.set("config", SETTINGS, SECRET, secret);
        Eventually.holds("the public instance can be asked", this::answers);
        author.set("config", SETTINGS, ADDRESS, readers.base().toString());
        author.set("config", SETTINGS, SECRET, secret);
    }

    /** Magnolia tells a module what a setting is now, but not that there is none any more. */
    @AfterAll
    void disconnect() {
        author.set("config", SETTINGS, SECRET, "");
        author.set("config", SETTINGS, ADDRESS, "");
        readers.set("config", SETTINGS, SECRET, "");
        Eventually.holds("the public instance can be asked no more", () -> !answers());
    }

    @Test
    @Order(1)
    void nobodyIsLetInWithoutTheSealWhoeverTheyAre() {
        for (String user : List.of(Visitor.ANONYMOUS, Visitor.SUPERUSER)) {
            assertEquals(401, readers.visitor(user).post(EXCHANGE, "{}").statusCode(), user);
        }
    }

    @Test
    @Order(2)
    void whatIsSubmittedOnPublicIsATaskOnAuthor() {
        submit();

        Eventually.holds("author has it", () -> is(author, "submitted"));
        Eventually.holds(
                "it is a task",
                () -> author.ask("tasks", "group", GROUP).stream().anyMatch(task -> task.contains(id)));
    }

    @Test
    @Order(3)
    void theReviewersWordsComeBackWithoutTheirName() {
        decide("claim", "");
        decide("requestChanges", "Skriv mere");

        Eventually.holds("public knows", () -> is(readers, "changesRequested"));
        List<String> replica = readers.show(DOSSIERS, path);
        assertTrue(replica.stream().anyMatch(line -> line.endsWith("| Skriv mere")), replica::toString);
        assertFalse(replica.stream().anyMatch(line -> line.contains("anmelder")), replica::toString);
    }

    @Test
    @Order(4)
    void submittedAgainAndApprovedItIsPublic() {
        submit();
        Eventually.holds("author has it", () -> is(author, "submitted"));
        decide("claim", "");
        decide("approve", "");

        assertEquals(Optional.of("published"), stored(author, "state"), () -> "trouble: " + stored(author, "trouble"));
        Eventually.shows(magnolia(), PAGE, BYLINE);
        Eventually.holds("public knows", () -> is(readers, "published"));
    }

    @Test
    @Order(5)
    void aNameIsTakenOffAtOnceAndStaysOff() {
        take(readers, LEADER, "LEADER", "anonymise", "");

        assertFalse(readers.show("ledelsescases", "/").stream().anyMatch(line -> line.contains(BYLINE)));
        Eventually.hides(magnolia(), PAGE, BYLINE);
        Eventually.holds(
                "author knows",
                () -> !author.show(DOSSIERS, path + "/published").stream().anyMatch(line -> line.contains(BYLINE)));
        Eventually.holds("it is carried out", () -> stored(author, "pending").isEmpty());
        assertFalse(readers.show("ledelsescases", "/").stream().anyMatch(line -> line.contains(BYLINE)));
        assertEquals(200, magnolia().get(PAGE).statusCode());
    }

    @Test
    @Order(6)
    void whatIsWithdrawnIsGoneAtOnceAndStaysGone() {
        take(readers, LEADER, "LEADER", "withdraw", "");

        assertFalse(readers.show("ledelsescases", "/").stream().anyMatch(line -> line.contains(TITLE)));
        Eventually.holds("the case is missed", () -> magnolia().get(PAGE).statusCode() == 404);
        Eventually.holds("author knows", () -> is(author, "withdrawn"));
        Eventually.holds("it is carried out", () -> stored(author, "pending").isEmpty());
        assertFalse(author.show("ledelsescases", "/").stream().anyMatch(line -> line.contains(TITLE)));
    }

    @Test
    @Order(7)
    void whatIsErasedIsErasedOnBoth() {
        Eventually.holds("nothing waits", () -> stored(author, "exchangeWaits").isEmpty());
        author.ask("erase");

        Eventually.holds("it is erased", () -> !readers.holds(DOSSIERS, path) && !author.holds(DOSSIERS, path));
    }

    private boolean answers() {
        return readers.get(EXCHANGE).statusCode() == 405;
    }

    private void submit() {
        readers.ask("submit", "submission", id, "author", LEADER, "title", TITLE);
    }

    private void decide(String action, String comment) {
        take(author, "anmelder", "ADMINISTRATOR", action, comment);
    }

    private void take(Instance instance, String user, String role, String action, String comment) {
        instance.ask("take", "submission", id, "user", user, "role", role, "action", action, "comment", comment);
    }

    private boolean is(Instance instance, String state) {
        return stored(instance, "state").equals(Optional.of(state));
    }

    private Optional<String> stored(Instance instance, String property) {
        return instance.show(DOSSIERS, path).stream()
                .filter(line -> line.startsWith(path + "/" + property + " = "))
                .map(line -> line.substring(line.indexOf("| ") + 2))
                .findAny();
    }
}
