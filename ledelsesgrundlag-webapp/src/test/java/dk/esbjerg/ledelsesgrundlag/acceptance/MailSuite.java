package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice.Letter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Notices leave by the server that Magnolia's own mail module is told of, while Magnolia runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class MailSuite {

    private static final String DOSSIERS = "ledelsesbidrag";
    private static final String SETTINGS = "/modules/ledelsesgrundlag/config";
    private static final String SMTP = "/modules/mail/config/smtpConfiguration";
    private static final String WITHOUT_PASSWORD =
            "info.magnolia.module.mail.smtp.authentication.NullSmtpAuthentication";
    private static final String USUAL_PORT = "25";
    private static final String SENDER = "ledelse@example.dk";
    private static final String READERS = "https://leder.example.dk";
    private static final String REVIEWERS = "https://redaktion.example.dk/forfatter";

    private static final String TITLE = "Hemmelig titel";
    private static final Map<String, String> LANGUAGES = Map.of("lea", "da", "ada", "da", "bo", "en");
    private static final Map<String, String> TOLD = Map.of(
            "lea", "Vi har modtaget dit bidrag",
            "ada", "Der er kommet et nyt bidrag",
            "bo", "A new story has arrived");

    /** Of a submission's notices their ids and kinds. */
    private static final Pattern NOTICE = Pattern.compile(".*/notices/([0-9a-f-]{36})/kind = one: \\| (\\w+)");

    private final PostOffice office = PostOffice.opened();
    private Instance author;
    private String usualAddress;

    abstract MagnoliaHost magnolia();

    @BeforeAll
    void configure() {
        author = magnolia().instance(MagnoliaBundle.AUTHOR);
        author.addUser("lea", "ledelsesgrundlag-leaders");
        author.addUser("ada", "ledelsesgrundlag-administrators");
        author.addUser("bo", "ledelsesgrundlag-administrators");
        author.addUser("uden-adresse", "ledelsesgrundlag-administrators");
        LANGUAGES.forEach((user, language) -> {
            author.set("users", "/admin/" + user, "email", user + "@example.dk");
            author.set("users", "/admin/" + user, "language", language);
            author.set("users", "/admin/" + user, "title", "Hemmeligt navn");
        });
        usualAddress = author.show("config", "/server").stream()
                .filter(line -> line.startsWith("/server/defaultBaseUrl = "))
                .map(line -> line.substring(line.indexOf("| ") + 2))
                .findAny()
                .orElseThrow();
        author.set("config", SMTP, "server", "");
        author.set("config", "/server", "defaultBaseUrl", REVIEWERS);
        author.set("config", SETTINGS, "publicAddress", READERS);
        author.set("config", SETTINGS, "mailSender", SENDER);
        author.set("config", SMTP + "/authentication", "class", WITHOUT_PASSWORD);
        awaitSettings(":" + USUAL_PORT, REVIEWERS, "false");
        author.set("config", SMTP, "server", "127.0.0.1");
        author.set("config", SMTP, "port", String.valueOf(office.port()));
        awaitSettings("127.0.0.1:" + office.port(), REVIEWERS, "true");
    }

    @AfterAll
    void stop() {
        author.ask("erase");
        author.set("config", SETTINGS, "mailSender", "");
        author.set("config", SETTINGS, "publicAddress", "");
        author.set("config", "/server", "defaultBaseUrl", usualAddress);
        awaitSettings("127.0.0.1:" + office.port(), usualAddress, "false");
        office.close();
    }

    @Test
    @Order(1)
    void whoeverIsToKnowGetsOneMailWithNothingOfAnybody() {
        UUID id = submit();

        assertTold(id, office.awaitLetters(3));
        withdraw(id);
        assertEquals(
                List.of("Et bidrag er trukket tilbage"),
                awaitMore(5).stream()
                        .filter(letter -> letter.to().startsWith("ada@"))
                        .skip(1)
                        .map(Letter::subject)
                        .toList());
    }

    @Test
    @Order(2)
    void whatCouldNotLeaveDoesOnceTheServerIsBack() {
        int before = office.letters().size();
        office.shut();
        UUID id = submit();
        Eventually.holds("it was tried", () -> shown(id).stream().anyMatch(line -> line.contains("/mailFailures = ")));
        assertEquals(before, office.letters().size());
        office.open();

        List<Letter> all = awaitMore(before + 3);
        assertTold(id, all.subList(before, all.size()));
        Eventually.holds("nothing waits", () -> shown(id).stream().noneMatch(line -> line.contains("/mailWaiting = ")));
        withdraw(id);
    }

    /** One to each who has an address, and no other. */
    private void assertTold(UUID id, List<Letter> letters) {
        assertEquals(
                TOLD,
                letters.stream()
                        .collect(Collectors.toMap(letter -> letter.to().replace("@example.dk", ""), Letter::subject)));
        Map<String, String> notices = notices(id);
        letters.forEach(letter -> assertIsThatOf(letter, id, notices));
    }

    private static void assertIsThatOf(Letter letter, UUID id, Map<String, String> notices) {
        String user = letter.to().replace("@example.dk", "");
        boolean isAuthors = user.equals("lea");
        String link = isAuthors
                ? READERS + "/ledelsesgrundlag/mine-bidrag/" + id
                : REVIEWERS + "/.magnolia/admincentral#app:leadershipSubmission:detail;";
        List<String> links =
                letter.text().lines().filter(line -> line.contains("://")).toList();
        assertEquals(1, links.size(), letter.text());
        assertEquals(link, isAuthors ? links.get(0) : links.get(0).substring(0, link.length()));
        assertEquals(isAuthors, !links.get(0).endsWith(id + ":view:"), links.get(0));

        String notice = notices.get(isAuthors ? "received" : "submitted");
        UUID same = UUID.nameUUIDFromBytes((notice + "/" + user).getBytes(StandardCharsets.UTF_8));
        String host = isAuthors ? "leder.example.dk" : "redaktion.example.dk";
        assertEquals("<" + same + "@" + host + ">", letter.id());

        String all = letter.subject() + "\n" + letter.text();
        for (String secret : List.of("emmelig", "Lea", "Lund", "Park og vej", "lea@", "ada@", "bo@", "127.0.0.1")) {
            assertFalse(all.contains(secret), all);
        }
    }

    private List<Letter> awaitMore(int number) {
        office.awaitLetters(number);
        return office.letters();
    }

    private Map<String, String> notices(UUID id) {
        return shown(id).stream()
                .map(NOTICE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .collect(Collectors.toMap(notice -> notice.group(2), notice -> notice.group(1)));
    }

    private List<String> shown(UUID id) {
        return author.show(DOSSIERS, "/" + id.toString().substring(0, 2) + "/" + id);
    }

    private UUID submit() {
        UUID id = UUID.randomUUID();
        author.ask("submit", "submission", id.toString(), "author", "lea", "title", TITLE);
        return id;
    }

    private void withdraw(UUID id) {
        author.ask(
                "take",
                "submission",
                id.toString(),
                "user",
                "lea",
                "role",
                "LEADER",
                "action",
                "withdraw",
                "comment",
                "");
    }

    /** Magnolia learns of changed settings a little later. */
    private void awaitSettings(String server, String address, String sends) {
        Eventually.holds("mail goes as it is set", () -> author.ask("mail").equals(List.of(server, address, sends)));
    }
}
