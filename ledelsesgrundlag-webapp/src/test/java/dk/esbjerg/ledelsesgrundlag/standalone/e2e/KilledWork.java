package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** What one editor does over and over until the program is killed, knowing what was acknowledged and what only sent. */
abstract class KilledWork {

    private static final int ACKNOWLEDGED = 303;

    /** Once through; a kill in the middle is an {@link UncheckedIOException}. */
    abstract void once(SignedIn editor);

    /** Whether what the program holds after a start is what it may hold. */
    abstract void check(SignedIn editor);

    /** @param begun counted down once the first of it is acknowledged */
    final void untilKilled(SignedIn editor, CountDownLatch begun, AtomicBoolean killed) {
        try {
            once(editor);
            begun.countDown();
            while (!killed.get()) {
                once(editor);
            }
        } catch (UncheckedIOException e) {
            if (!killed.get()) {
                throw e;
            }
        }
    }

    static void acknowledged(Connection.Response answer) {
        assertEquals(ACKNOWLEDGED, answer.statusCode(), () -> answer.url() + ": " + answer.body());
    }

    static void save(SignedIn editor, String item, String title) {
        FormElement form = editor.form(editor.get("/author/items/" + item), item);
        SignedIn.fill(form, "title", title);
        acknowledged(editor.sendOnly(form));
    }

    static void publish(SignedIn editor, String comment, String... items) {
        Document page = editor.get("/author/publish?item=" + String.join("&item=", items));
        FormElement form = editor.form(page, "/author/publish");
        SignedIn.fill(form, "comment", comment);
        acknowledged(editor.sendOnly(form));
    }

    /** The number at the end of a text; 0 if there is none. */
    static int number(String text) {
        Matcher number = Pattern.compile("Nummer (\\d+)$").matcher(text);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    /** Saves a form, each time with the next number in it. */
    static final class Saving extends KilledWork {

        private final String item;
        private int sent;
        private int acknowledged;

        Saving(String item) {
            this.item = item;
        }

        @Override
        void once(SignedIn editor) {
            sent++;
            save(editor, item, "Nummer " + sent);
            acknowledged = sent;
        }

        @Override
        void check(SignedIn editor) {
            int stored = number(editor.get("/author/items/" + item)
                    .expectFirst("[name=title]")
                    .val());
            assertTrue(
                    stored >= acknowledged && stored <= sent,
                    () -> item + " holds " + stored + " of " + acknowledged + " to " + sent);
            acknowledged = stored;
            sent = stored;
        }
    }

    /** Publishes a tool and a task together, both with the same number. */
    static final class Publishing extends KilledWork {

        private static final String TOOL = "c3640478-440c-47e6-adc2-ac83c05d76b9";
        private static final String TASK = "3d8f8324-33aa-4e26-b661-dd4d0c46a989";

        private final List<String> comments = new ArrayList<>();
        private int sent;
        private int acknowledged;

        @Override
        void once(SignedIn editor) {
            int number = sent + 1;
            String tool = "ledelsesvaerktoejer/" + TOOL;
            String task = "ledelsesgrundlag/" + TASK;
            save(editor, tool, "Nummer " + number);
            save(editor, task, "Nummer " + number);
            sent = number;
            publish(editor, String.valueOf(number), tool, task);
            acknowledged = number;
            comments.add(String.valueOf(number));
        }

        @Override
        void check(SignedIn editor) {
            int tool = heading(editor, "/ledelsesgrundlag/vaerktoejskasse/retning-paa-en-side");
            int task = heading(editor, "/ledelsesgrundlag/temaer/personligt-lederskab/reflekterende-ledelse");
            assertEquals(tool, task);
            assertTrue(
                    tool >= acknowledged && tool <= sent,
                    () -> "readers see " + tool + " of " + acknowledged + " to " + sent);
            if (tool > acknowledged) {
                comments.add(String.valueOf(tool));
            }
            acknowledged = tool;
            sent = tool;
        }

        private static int heading(SignedIn editor, String page) {
            return number(editor.get(page).expectFirst("h1").text());
        }

        /** One version for each publication, numbered without a hole, and the same ones for both. */
        void checkVersions(StoredHistory stored) throws RepositoryException {
            List<String> expected = new ArrayList<>(comments);
            expected.add(0, "");
            assertEquals(expected, stored.comments(TOOL));
            assertEquals(expected, stored.comments(TASK));
        }
    }

    /** Publishes an item, deletes it and brings it back. */
    static final class Deleting extends KilledWork {

        private static final String ID = "8512b857-b523-46fa-8b2a-8ca3abe2c9d8";
        private static final String ITEM = "ledelsesvaerktoejer/" + ID;
        private static final String READERS = "/ledelsesgrundlag/vaerktoejskasse/maal-det-der-betyder-noget";

        private boolean authored = true;
        private boolean underWay;

        @Override
        void once(SignedIn editor) {
            if (authored) {
                publish(editor, "", ITEM);
                act(editor, "/author/items/" + ITEM + "/delete");
            }
            act(editor, "/author/trash/" + ID + "/restore");
        }

        private void act(SignedIn editor, String page) {
            FormElement form = editor.form(editor.get(page), page);
            underWay = true;
            acknowledged(editor.sendOnly(form));
            authored = !authored;
            underWay = false;
        }

        @Override
        void check(SignedIn editor) {
            int item = editor.answer("/author/items/" + ITEM).statusCode();
            int inTrash = editor.answer("/author/trash/" + ID + "/restore").statusCode();
            assertEquals(List.of(200, 404), Stream.of(item, inTrash).sorted().toList());
            if (!underWay) {
                assertEquals(authored, item == 200);
            }
            if (inTrash == 200) {
                assertEquals(404, editor.answer(READERS).statusCode());
            }
            authored = item == 200;
            underWay = false;
        }
    }

    /** Uploads files. */
    static final class Uploading extends KilledWork {

        private static final int LENGTH = 300_000;

        private final List<String> acknowledged = new ArrayList<>();
        private int sent;

        @Override
        void once(SignedIn editor) {
            sent++;
            String name = "fil-" + sent;
            FormElement form = editor.form(editor.get("/author/assets"), "/author/assets");
            acknowledged(editor.upload(form, "files", name + ".txt", content(name)));
            acknowledged.add(name);
        }

        private static byte[] content(String name) {
            String line = name + "\n";
            return line.repeat(LENGTH / line.length()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        void check(SignedIn editor) {
            if (!acknowledged.isEmpty()) {
                String latest = acknowledged.get(acknowledged.size() - 1);
                assertTrue(editor.get("/author/assets?q=" + latest).text().contains(latest), latest);
            }
        }

        void checkFiles(StoredHistory stored) throws Exception {
            assertNotEquals(List.of(), acknowledged);
            for (String name : acknowledged) {
                assertArrayEquals(content(name), stored.file(name), name);
            }
        }
    }
}
