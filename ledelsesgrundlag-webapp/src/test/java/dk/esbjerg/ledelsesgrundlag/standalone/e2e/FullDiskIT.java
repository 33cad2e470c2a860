package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Storyteller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** There is no more room for the content: editors and leaders are told, readers see nothing in part, and with room all goes on. */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {

    private static final String TOOL = "ledelsesvaerktoejer/c3640478-440c-47e6-adc2-ac83c05d76b9";
    private static final String TASK = "ledelsesgrundlag/3d8f8324-33aa-4e26-b661-dd4d0c46a989";
    private static final String LONG =
            "Vi satte os sammen og skrev det ned. ".repeat(200).strip();
    private static final int ROOM = 300_000;
    private static final int MOST = 60;

    @TempDir
    Path folder;

    @Test
    void whoSavesPublishesOrUploadsIsToldAndNothingIsHalfDone() throws Exception {
        try (PackagedProgram program = PackagedProgram.start("--demo", "--data", folder.toString())) {
            SignedIn editor = signIn(program, "redaktoer");
            limitFiles(program, String.valueOf(Files.size(folder.resolve("repository/content.mv.db")) + ROOM));

            assertToldAs503(upload(editor));
            int refusals = 0;
            for (int number = 1; number <= MOST && refusals < 3; number++) {
                Connection.Response answer = saveAndPublish(editor, "Nummer " + number);
                if (answer.statusCode() != 303) {
                    refusals++;
                    assertToldAs503(answer);
                    assertKeepsWhatWasWritten(answer, "Nummer " + number);
                }
                assertSameForReaders(editor);
            }
            assertEquals(3, refusals);
            try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
                assertEquals(List.of(), left.toList());
            }

            limitFiles(program, "unlimited");

            assertEquals(303, upload(editor).statusCode(), program::log);
            assertEquals(303, saveAndPublish(editor, "Nummer 100").statusCode());
            assertEquals(100, number(editor, "/ledelsesgrundlag/vaerktoejskasse/retning-paa-en-side"));
            assertSameForReaders(editor);
        }
    }

    @Test
    void aLeaderIsToldAndKeepsTheTextAndEveryCaseIsWhatWasAcknowledged() throws Exception {
        try (PackagedProgram program = PackagedProgram.start("--demo", "--data", folder.toString())) {
            Storyteller leader = new Storyteller(signIn(program, "leder"));
            SignedIn reader = signIn(program, "leder");
            UUID before = UUID.randomUUID();
            leader.write(before, "Før", LONG);
            limitFiles(program, String.valueOf(Files.size(folder.resolve("repository/content.mv.db")) + ROOM));

            List<UUID> submitted = new ArrayList<>();
            submitUntilRefused(leader, submitted);
            UUID refused = UUID.randomUUID();
            Connection.Response unkept = leader.keep(0, refused, "Afvist", LONG);
            assertEquals(503, unkept.statusCode(), unkept::body);
            Document page = SignedIn.parse(unkept);
            assertEquals("Afvist. " + LONG, page.expectFirst("main textarea").wholeText());
            assertTrue(page.select(".lg-problems").text().contains("kunne ikke gemmes lige nu"), page::text);
            Connection.Response unsent = leader.send(leader.lastPage(before));
            assertEquals(503, unsent.statusCode(), unsent::body);
            assertTrue(SignedIn.parse(unsent).select("main").text().contains("Casen kunne ikke sendes lige nu"));
            assertEquals("draft", state(reader, before));
            submitted.forEach(id -> assertEquals("submitted", state(reader, id)));

            limitFiles(program, "unlimited");

            assertEquals(303, leader.send(leader.lastPage(before)).statusCode(), program::log);
            assertEquals("submitted", state(reader, before));
            assertEquals(303, leader.send(leader.write(refused, "Afvist", LONG)).statusCode());
            assertEquals("submitted", state(reader, refused));
            submitted.forEach(id -> assertEquals("submitted", state(reader, id)));
        }
    }

    /** Until there is no more room for a step, or to send a case. */
    private static void submitUntilRefused(Storyteller leader, List<UUID> submitted) {
        for (int number = 1; number <= MOST; number++) {
            UUID id = UUID.randomUUID();
            for (int step = 0; step < Storyteller.STEPS; step++) {
                Connection.Response answer = leader.keep(step, id, "Nummer " + number, LONG);
                if (answer.statusCode() != 303) {
                    assertEquals(503, answer.statusCode(), answer::body);
                    return;
                }
            }
            Connection.Response sent = leader.send(leader.lastPage(id));
            if (sent.statusCode() != 303) {
                assertEquals(503, sent.statusCode(), sent::body);
                return;
            }
            submitted.add(id);
        }
        throw new AssertionError("There is always more room");
    }

    private static String state(SignedIn reader, UUID id) {
        return reader.get(Storyteller.OWN + "/" + id)
                .expectFirst("main .lg-state")
                .className()
                .replaceFirst(".*lg-state--", "");
    }

    private static SignedIn signIn(PackagedProgram program, String user) {
        Matcher password =
                Pattern.compile("^    " + user + "  (\\S+)$", Pattern.MULTILINE).matcher(program.log());
        assertTrue(password.find(), program.log());
        return SignedIn.to(program.address(""), user, password.group(1));
    }

    /** The system refuses to let any file grow beyond that, as a full disk does. */
    private static void limitFiles(PackagedProgram program, String bytes) throws IOException, InterruptedException {
        Process limiting = new ProcessBuilder(
                        "prlimit", "--pid", String.valueOf(program.processId()), "--fsize=" + bytes + ":unlimited")
                .inheritIO()
                .start();
        assertEquals(0, limiting.waitFor());
    }

    /** The last answer, or the first one that refuses. */
    private static Connection.Response saveAndPublish(SignedIn editor, String title) {
        for (String item : List.of(TOOL, TASK)) {
            FormElement form = editor.form(editor.get("/author/items/" + item), item);
            SignedIn.fill(form, "title", title);
            if (item.equals(TOOL)) {
                SignedIn.fill(form, "body", "<p>" + (title + " ").repeat(4000) + "</p>");
            }
            Connection.Response saved = editor.sendOnly(form);
            if (saved.statusCode() != 303) {
                return saved;
            }
        }
        return editor.sendOnly(
                editor.form(editor.get("/author/publish?item=" + TOOL + "&item=" + TASK), "/author/publish"));
    }

    private static Connection.Response upload(SignedIn editor) {
        FormElement form = editor.form(editor.get("/author/assets"), "/author/assets");
        return editor.upload(
                form,
                "files",
                "stor.txt",
                "En linje\n".repeat(1_000_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void assertToldAs503(Connection.Response answer) {
        assertEquals(503, answer.statusCode(), answer::body);
        String told = SignedIn.parse(answer).select("main").text();
        assertTrue(told.contains("Intet er ") || told.contains("intet er ") || told.contains("ikke gennemført"), told);
    }

    /** A publication has nothing to lose, a form has. */
    private static void assertKeepsWhatWasWritten(Connection.Response answer, String title) {
        if (!answer.url().getPath().endsWith("/publish")) {
            Element field = SignedIn.parse(answer).selectFirst("main form [name=title]");
            assertEquals(title, field == null ? answer.body() : field.val());
        }
    }

    private static void assertSameForReaders(SignedIn editor) {
        int tool = number(editor, "/ledelsesgrundlag/vaerktoejskasse/retning-paa-en-side");
        int task = number(editor, "/ledelsesgrundlag/temaer/personligt-lederskab/reflekterende-ledelse");
        assertTrue(tool < 0 || tool == task, () -> tool + " and " + task);
    }

    /** The number in the page's heading: 0 where it was never published here, -1 where readers are to wait. */
    private static int number(SignedIn editor, String page) {
        Connection.Response answer = editor.answer(page);
        if (answer.statusCode() == 503) {
            return -1;
        }
        assertEquals(200, answer.statusCode());
        return KilledWork.number(SignedIn.parse(answer).expectFirst("h1").text());
    }
}
