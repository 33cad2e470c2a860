package dk.esbjerg.ledelsesgrundlag.standalone.workbench.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.notices.MailReport;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.PostOffice.Letter;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators learn of mail, with a mail server that comes and goes. */
class MailScreenTest {

    private static final String MAIL = "/author/mail";
    private static final Actor LEADER = new Actor("leder", Role.LEADER);

    @TempDir
    Path folder;

    private final PostOffice office = PostOffice.opened();
    private RunningSite site;

    @AfterEach
    void stop() {
        site.close();
        office.close();
    }

    @Test
    void withoutAServerItSaysWhatToDo() {
        site = RunningSite.start(folder, "--demo");
        Browsing administrator = site.browseAs("administrator");

        String page = text(administrator.get(MAIL));

        assertTrue(page.contains("Der er ingen mailserver"), page);
        assertTrue(page.contains("--smtp-host, --mail-from og --base-url"), page);
        assertFalse(administrator.get(MAIL).body().contains("mail/test"), page);
        assertEquals(409, administrator.post(MAIL + "/test").statusCode());
    }

    @Test
    void aTestMailArrivesOrSaysWhyNot() {
        startWithServer();
        Browsing administrator = site.browseAs("administrator");
        assertTrue(text(administrator.get(MAIL)).contains("skriv først din mailadresse"));
        assertEquals(409, administrator.post(MAIL + "/test").statusCode());
        administrator.post("/author/account/mail", "mailAddress", "ada@example.dk");

        HttpResponse<String> sent = administrator.post(MAIL + "/test");

        assertEquals(MAIL + "?sent=test", Browsing.location(sent));
        assertTrue(text(administrator.get(MAIL + "?sent=test")).contains("taget imod en testmail til ada@example.dk"));
        Letter letter = office.awaitLetters(1).get(0);
        assertEquals("ada@example.dk", letter.to());
        assertEquals("Testmail fra ledelsesgrundlaget", letter.subject());
        assertTrue(letter.text().contains("http://leder.example.dk/ledelsesgrundlag"), letter.text());

        office.shut();
        HttpResponse<String> failed = administrator.post(MAIL + "/test");
        assertEquals(502, failed.statusCode());
        assertTrue(text(failed).contains("Testmailen kunne ikke sendes"), text(failed));
        assertTrue(text(failed).contains("127.0.0.1:" + office.port() + ": "), text(failed));
        assertEquals(1, office.letters().size());
    }

    @Test
    void whatWaitsAndWhoMissedMailIsShown() {
        startWithServer();
        Browsing administrator = site.browseAs("administrator");
        administrator.post("/author/account/mail", "mailAddress", "ada@example.dk");
        String quiet = text(administrator.get(MAIL));
        assertTrue(quiet.contains("Mail sendes gennem 127.0.0.1:" + office.port()), quiet);
        assertTrue(quiet.contains("Der er ingen mails, der venter."), quiet);
        assertTrue(quiet.contains("Alle, der skulle have mail, har fået den."), quiet);
        office.shut();
        submit();
        PostOffice.await(() -> site.get(MailReport.class).problem().isPresent()
                && site.get(MailReport.class).waiting() == 1);

        String page = text(administrator.get(MAIL));

        assertTrue(page.contains("Én mail venter på at blive sendt."), page);
        assertTrue(page.contains("Den seneste mail kunne ikke sendes: 127.0.0.1:" + office.port()), page);
        assertTrue(page.contains("Lene Leder Har ingen mailadresse. Skriv den hos brugeren. 1"), page);
        assertTrue(administrator.get(MAIL).body().contains("href=\"/author/users/leder\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"leder", "redaktoer"})
    void nobodyElseSeesItOrSendsAnything(String user) {
        startWithServer();
        Browsing browsing = site.browseAs(user);
        browsing.post("/author/account/mail", "mailAddress", "lea@example.dk");

        assertEquals(403, browsing.get(MAIL).statusCode());
        assertEquals(403, browsing.post(MAIL + "/test").statusCode());
        assertFalse(browsing.get("/author/account").body().contains("href=\"" + MAIL + "\""));
        assertEquals(List.of(), office.letters());
    }

    private void startWithServer() {
        site = RunningSite.start(
                folder,
                Stream.concat(Stream.of("--demo", "--base-url=http://leder.example.dk"), Stream.of(office.options()))
                        .toArray(String[]::new));
    }

    private void submit() {
        UUID id = UUID.randomUUID();
        Submissions submissions = site.get(Submissions.class);
        Submission draft = submissions.start(id, LEADER);
        Story story = new Story("Titel", "Skole", "U", "H", "R", "L", "", List.of(), List.of());
        submissions.take(
                id,
                LEADER,
                Step.save(story, Optional.of(new Consent("1", Instant.EPOCH))).on(draft.revision()));
        submissions.take(id, LEADER, Step.of(Action.SUBMIT));
    }

    private static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }
}
