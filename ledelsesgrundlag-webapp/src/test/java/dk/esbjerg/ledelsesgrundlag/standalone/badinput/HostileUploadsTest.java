package dk.esbjerg.ledelsesgrundlag.standalone.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.SampleFiles;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Formula;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody should upload, and uploads that go wrong, against the whole program. */
class HostileUploadsTest {

    private static final String ASSETS = "/author/assets";
    private static final String BOUNDARY = "graense";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;
    private static final int LIMIT_MEGABYTES = 2;
    private static final int PATIENCE_MILLIS = 60_000;

    @TempDir
    static Path folder;

    private static RunningSite site;
    private static Browsing editor;

    @BeforeAll
    static void start() {
        site = RunningSite.start(folder, "--demo", "--upload-limit", String.valueOf(LIMIT_MEGABYTES));
        editor = site.browseAs("redaktoer");
        editor.token();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    static Stream<Arguments> lies() {
        byte[] png = SampleFiles.png(20, 10);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        byte[] program = {'M', 'Z', 0, 1, 2, 3};
        return Stream.of(
                Arguments.of("side.html", page),
                Arguments.of("side.png", page),
                Arguments.of("side.pdf", page),
                Arguments.of("side.docx", page),
                Arguments.of("tegning.svg", drawing),
                Arguments.of("tegning.png", drawing),
                Arguments.of("program.exe", program),
                Arguments.of("program.jpg", program),
                Arguments.of("billede.pdf", png),
                Arguments.of("billede.jpg", png),
                Arguments.of("billede.png.exe", png),
                Arguments.of("tom.png", new byte[0]),
                Arguments.of("halv.png", Arrays.copyOf(png, png.length - 12)),
                Arguments.of("bombe.docx", SampleFiles.bomb(300)),
                Arguments.of("bombe.png", SampleFiles.resized(png, 100_000, 100_000)),
                Arguments.of(
                        "makro.docx", SampleFiles.ooxml("wordprocessingml.document.main+xml", "word/vbaProject.bin")));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void whatIsNotWhatItSaysOrWouldDoHarmIsRefusedByName(String name, byte[] content) throws Exception {
        List<String> before = Stored.all(site).get("dam AUTHORED");

        HttpResponse<String> answer = upload(part("files", name, content));

        assertEquals(422, answer.statusCode(), answer::body);
        Pages.saysWhy(answer);
        assertTrue(Pages.harmless(answer).select(".wb-problem").text().contains(name), answer.body());
        assertEquals(before, Stored.all(site).get("dam AUTHORED"));
        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd.png",
                "..\\..\\windows\\x.png",
                "/etc/x.png",
                "C:\\x.png",
                "a\u202Egnp.exe.png",
                "<img src=x onerror=alert(1)>.png",
                "${" + Formula.TEXT + "}.png",
                "jcr:content.png",
                "a[1]|*.png",
                "🦔 æøå.png",
                ".png"
            })
    void aNameIsOnlyAName(String name) throws Exception {
        HttpResponse<String> answer = upload(part("files", name, SampleFiles.png(20, 10)));

        assertTrue(answer.statusCode() == 303 || answer.statusCode() == 422, answer::body);
        Document list = Pages.page(editor, ASSETS);
        assertFalse(Formula.isWorkedOut(list.text()), list.text());
        for (String link : list.select("main a[href^=/author/assets/]").eachAttr("href")) {
            Pages.page(editor, link);
        }
        assertFalse(list.text().contains("\u202E"), list.text());
        assertNothingLeft();
    }

    @Test
    void aLongNameIsCut() throws Exception {
        assertEquals(
                303,
                upload(part("files", "lang".repeat(1000) + ".png", SampleFiles.png(20, 10)))
                        .statusCode());
        Pages.page(editor, ASSETS);
    }

    @Test
    void aFormWithoutAFileOrWithFilesElsewhereChangesNothing() throws Exception {
        var before = Stored.all(site);
        for (byte[] parts :
                List.of(new byte[0], part("files", "", new byte[0]), part("andet", "a.png", SampleFiles.png(2, 2)))) {
            HttpResponse<String> answer = upload(parts);
            assertEquals(422, answer.statusCode(), answer::body);
            Pages.saysWhy(answer);
        }
        assertEquals(before, Stored.all(site));
    }

    @Test
    void moreFilesThanAnybodyChoosesAreRefused() throws Exception {
        var before = Stored.all(site);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (int i = 0; i < 1_100; i++) {
            parts.write(part("files", i + ".png", SampleFiles.text("x")));
        }

        HttpResponse<String> answer = upload(parts.toByteArray());

        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 413, answer::body);
        Pages.saysWhy(answer);
        assertEquals(before, Stored.all(site));
        assertNothingLeft();
    }

    @Test
    void aFileAboveTheLimitIsRefusedInWords() throws Exception {
        var before = Stored.all(site);

        HttpResponse<String> answer = upload(part("files", "stor.png", new byte[LIMIT_MEGABYTES * 1024 * 1024 + 1]));

        assertEquals(413, answer.statusCode(), answer::body);
        Pages.saysWhy(answer);
        assertEquals(before, Stored.all(site));
        assertNothingLeft();
    }

    @Test
    void halfAGigabyteIsRefusedBeforeItHasBeenSent() throws Exception {
        var before = Stored.all(site);
        try (Socket socket = open()) {
            write(socket, head("Content-Length: " + 500L * 1024 * 1024));
            write(socket, "--" + BOUNDARY + "\r\n");

            assertEquals(413, status(socket));
        }
        assertNothingLeft();
        assertEquals(before, Stored.all(site));
        Pages.page(editor, ASSETS);
    }

    /** Whoever does not say how much is coming is stopped as soon as it is too much. */
    @Test
    void halfAGigabyteThatWasNotAnnouncedFillsNeitherDiskNorMemory() throws Exception {
        var before = Stored.all(site);
        long most = 0;
        byte[] megabyte = new byte[1024 * 1024];
        try (Socket socket = open()) {
            write(socket, head("Transfer-Encoding: chunked"));
            chunk(socket, opening("files", "stor.png").getBytes(StandardCharsets.UTF_8));
            try {
                for (int i = 0; i < 500; i++) {
                    chunk(socket, megabyte);
                    most = Math.max(most, waiting());
                    if (socket.getInputStream().available() > 0) {
                        break;
                    }
                }
            } catch (IOException closed) {
                // The server need not take in what it has refused.
                most = Math.max(most, waiting());
            }
            assertEquals(413, status(socket));
        }
        assertTrue(most < 40L * megabyte.length, "on disk: " + most);
        assertNothingLeft();
        assertEquals(before, Stored.all(site));
        Pages.page(editor, ASSETS);
    }

    @Test
    void whatIsCutOffIsNotStored() throws Exception {
        var before = Stored.all(site);
        byte[] whole = body(part("files", "hel.png", SampleFiles.png(200, 100)));
        for (int length : new int[] {whole.length - 4, whole.length - 40, whole.length / 2, 10, 0}) {
            // The server closes a connection on which it waited for more in vain.
            HttpResponse<String> answer = Pages.anew(site, editor)
                    .send("POST", ASSETS, MULTIPART, BodyPublishers.ofByteArray(Arrays.copyOf(whole, length)));
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, () -> length + ": " + answer.body());
            Pages.saysWhy(answer);
        }
        for (int length : new int[] {whole.length - 1, whole.length / 2}) {
            try (Socket socket = open()) {
                write(socket, head("Content-Length: " + whole.length));
                socket.getOutputStream().write(whole, 0, length);
                socket.getOutputStream().flush();
            }
        }
        assertEquals(before, Stored.all(site));
        Pages.page(editor, ASSETS);
        assertNothingLeft();
    }

    @Test
    void aFileThatReadersHaveIsNotSentAgain() throws Exception {
        assertEquals(
                303, upload(part("files", "kendt.png", SampleFiles.png(30, 30))).statusCode());
        String asset = Pages.page(editor, ASSETS)
                .select("main a[href^=/author/assets/]")
                .attr("href");
        Sheet plan = Sheet.on(Pages.page(editor, asset.replace("/author/assets/", "/author/publish?item=dam/")));
        assertEquals(303, plan.send(editor).statusCode());
        String address = asset.replace("/author/assets/", "/dam/jcr:") + "/kendt.png";

        HttpResponse<byte[]> first = site.getBytes(address);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(200, first.statusCode());
        for (String known : List.of(tag, "W/" + tag, "\"andet\", " + tag, "*")) {
            HttpResponse<byte[]> again = site.getBytes(address, "If-None-Match", known);
            assertEquals(304, again.statusCode(), known);
            assertEquals(0, again.body().length);
            assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
            assertEquals("no-cache", again.headers().firstValue("Cache-Control").orElseThrow());
        }
        for (String other : List.of("\"andet\"", "", tag.replace("\"", "x"))) {
            assertEquals(200, site.getBytes(address, "If-None-Match", other).statusCode(), other);
        }
        assertEquals(304, site.send("HEAD", address, "If-None-Match", tag).statusCode());
        assertEquals(405, site.send("POST", address, "If-None-Match", tag).statusCode());
        String authored = address.replace("/dam/", "/author/preview/dam/");
        assertEquals(304, editor.get(authored, "If-None-Match", tag).statusCode());
        assertEquals(303, site.get(authored, "If-None-Match", tag).statusCode());
    }

    private static HttpResponse<String> upload(byte[] parts) {
        return send(body(parts));
    }

    private static HttpResponse<String> send(byte[] body) {
        return editor.send("POST", ASSETS, MULTIPART, BodyPublishers.ofByteArray(body));
    }

    private static byte[] body(byte[] parts) {
        String token = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + editor.token()
                + "\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(token.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(parts);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] part(String field, String name, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(opening(field, name).getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static String opening(String field, String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + name.replace("\\", "\\\\") + "\"\r\nContent-Type: image/png\r\n\r\n";
    }

    private static Socket open() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), site.address("/").getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static String head(String length) {
        StringBuilder cookies = new StringBuilder();
        editor.cookies()
                .forEach((name, value) ->
                        cookies.append(name).append('=').append(value).append("; "));
        return "POST " + ASSETS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookies + "\r\nContent-Type: "
                + MULTIPART + "\r\n" + length + "\r\n\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static void chunk(Socket socket, byte[] content) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((Integer.toHexString(content.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static int status(Socket socket) throws IOException {
        InputStream in = new DataInputStream(socket.getInputStream());
        String line = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.ISO_8859_1);
        return Integer.parseInt(line.substring(line.length() - 3));
    }

    private static long waiting() throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder.resolve("temporary"))) {
            for (Path file : files.toList()) {
                size += Files.exists(file) ? Files.size(file) : 0;
            }
        }
        return size;
    }

    /** What arrived is deleted once it is answered, or its sender gone, which need not be this very moment. */
    private static void assertNothingLeft() throws Exception {
        for (int i = 0; i < 200 && waiting() > 0; i++) {
            Thread.sleep(50);
        }
        assertEquals(0, waiting());
    }
}
