package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Responder;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Upload;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.SignIn;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and files as they arrive over HTTP, in front of a page that only keeps what it is handed. */
class SentFormsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=grænse".replace("æ", "ae");
    private static final int MEGABYTE = 1024 * 1024;
    private static final int THREADS = 6;
    private static final Visitor SOMEBODY =
            new Visitor(new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da"), "token");

    @TempDir
    Path folder;

    private DataFolder data;
    private Server server;
    private ServerConnector connector;
    private final Keeper keeper = new Keeper();
    private final HttpClient client = HttpClient.newHttpClient();

    /** Keeps the call and the files' content, and answers as the test says. */
    private static final class Keeper implements Responder {
        private volatile Call call;
        private final List<byte[]> files = new ArrayList<>();
        private volatile Supplier<Answer> answer = () -> Answer.html(200, "ok");

        @Override
        public boolean answers(String path) {
            return true;
        }

        @Override
        public Answer answer(Call asked) {
            call = asked;
            for (Upload upload : asked.uploads()) {
                try {
                    files.add(Files.readAllBytes(upload.file()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return answer.get();
        }
    }

    @BeforeEach
    void start() throws Exception {
        Options options =
                OptionSources.read(List.of("--upload-limit", "1", "--context-path", "/leder", "--port", "0"), Map.of());
        data = DataFolder.claim(folder);
        Responders responders = new Responders(
                Set.of(keeper),
                new Bodies(data, options),
                new Calls(options),
                new AnswerWriter(options),
                new PlainPages(options),
                new SignIn() {
                    @Override
                    public Optional<Visitor> visitor(Call call) {
                        return call.cookie("nobody").isPresent() ? Optional.empty() : Optional.of(SOMEBODY);
                    }

                    @Override
                    public Answer demand(Call call) {
                        return Answer.html(401, "log ind");
                    }

                    @Override
                    public String address(String backTo) {
                        return "/login";
                    }

                    @Override
                    public String signOutAddress() {
                        return "/logout";
                    }

                    @Override
                    public String accountAddress() {
                        return "/account";
                    }
                });
        server = new Server(new QueuedThreadPool(THREADS, THREADS));
        connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new ContextHandler(
                new Handler.Abstract() {
                    @Override
                    public boolean handle(Request request, Response response, Callback callback) {
                        SecurityHeaders.putOn(response);
                        responders.answer(keeper, request, response, callback);
                        return true;
                    }
                },
                "/leder"));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        data.close();
    }

    @Test
    void namesAndValuesArriveInTheirOrder() {
        assertEquals(200, post(FORM, "b=1&a=%C3%A6+%26&b=2&tom=&&uden").statusCode());

        assertEquals(
                List.of("b", "a", "tom", "", "uden"),
                List.copyOf(keeper.call.form().names()));
        assertEquals(List.of("1", "2"), keeper.call.form().all("b"));
        assertEquals("æ &", keeper.call.form().text("a"));
    }

    @Test
    void aMegabyteInEachOfSeveralFieldsArrives() {
        String text = "æ🦔\r\n".repeat(MEGABYTE / 8);
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);

        assertEquals(
                200,
                post(FORM, "a=" + encoded + "&b=" + encoded + "&c=" + encoded + "&d=" + encoded)
                        .statusCode());

        for (String field : List.of("a", "b", "c", "d")) {
            assertEquals(text, keeper.call.form().text(field));
        }
    }

    @Test
    void moreTextThanIsAllowedIsRefusedWithoutReadingIt() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /leder/x HTTP/1.1\r\nHost: a\r\nContent-Type: " + FORM
                            + "\r\nContent-Length: 500000000\r\n\r\na=b");

            assertEquals(413, statusOf(socket));
        }
    }

    @Test
    void moreTextThanWasAnnouncedIsRefusedAsWell() {
        HttpResponse<String> answer = post(FORM, endless(Bodies.MOST_TEXT + 1));

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("Det er for stort"), answer.body());
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&", "a=b&", "&"})
    void moreFieldsThanAnybodyFillsInAreRefused(String field) {
        assertEquals(413, post(FORM, field.repeat(Bodies.MOST_FIELDS + 2)).statusCode());
    }

    @Test
    void afterARefusalTheNextFormIsReadAgain() {
        for (int i = 0; i < 5; i++) {
            assertEquals(413, post(FORM, endless(Bodies.MOST_TEXT + 1)).statusCode());
        }

        assertEquals(200, post(FORM, "a=" + "b".repeat(Bodies.MOST_TEXT - 2)).statusCode());
        assertEquals(200, post(FORM, endless(1000)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%zz=a", "a=%ff", "a=%C3%28", "a=%ED%A0%80", "a=%u0041"})
    void brokenEncodingsAreRefused(String form) {
        HttpResponse<String> answer = post(FORM, form);

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("Formularen kan ikke læses"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "multipart/mixed; boundary=x", "multipart/form-data", "x"})
    void whatIsNoFormIsRefused(String type) {
        assertEquals(400, post(type, "{\"a\": 1}").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--graense",
                "--graense--",
                "--graense\r\n\r\na\r\n",
                "--graense\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nindhold",
                "--graense\r\nContent-Disposition\r\n\r\nindhold\r\n--graense--\r\n",
                "--anden\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--anden--\r\n"
            })
    void brokenMultipartIsNeverAFailure(String body) throws IOException {
        int status = post(MULTIPART, body).statusCode();

        assertTrue(status == 400 || status == 200, () -> "status " + status);
        assertEquals(List.of(), leftovers());
    }

    @Test
    void filesAreOnDiskUntilTheCallIsAnswered() throws IOException {
        byte[] picture = new byte[MEGABYTE];
        Arrays.fill(picture, (byte) 200);

        assertEquals(
                200,
                post(
                                MULTIPART,
                                BodyPublishers.ofByteArrays(List.of(
                                        bytes(field("alt", "En båd")),
                                        bytes(file("billede", "../../båd.png")),
                                        picture,
                                        bytes("\r\n" + file("tom", "tom.txt") + "\r\n" + file("ingen", "") + "\r\n"
                                                + "--graense--\r\n"))))
                        .statusCode());

        assertEquals("En båd", keeper.call.form().text("alt"));
        assertEquals(2, keeper.call.uploads().size());
        Upload upload = keeper.call.uploads().get(0);
        assertEquals("billede", upload.field());
        assertEquals("../../båd.png", upload.fileName());
        assertEquals(MEGABYTE, upload.size());
        assertTrue(upload.file().startsWith(folder));
        assertArrayEquals(picture, keeper.files.get(0));
        assertEquals(0, keeper.call.uploads().get(1).size());
        assertEquals(List.of(), leftovers());
    }

    @Test
    void aFileOfHalfAGigabyteIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /leder/x HTTP/1.1\r\nHost: a\r\nContent-Type: " + MULTIPART
                            + "\r\nContent-Length: 524288000\r\n\r\n" + file("a", "stor.bin") + "begyndelse");

            assertEquals(413, statusOf(socket));
        }
        assertEquals(List.of(), leftovers());
    }

    @Test
    void aFileAboveTheLimitIsRefusedAndNothingOfItStays() throws IOException {
        byte[] tooLarge = new byte[MEGABYTE + 1];
        HttpResponse<String> answer = post(
                MULTIPART,
                BodyPublishers.ofByteArrays(
                        List.of(bytes(file("a", "stor.bin")), tooLarge, bytes("\r\n--graense--\r\n"))));

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("en fil må højst fylde 1 MB"), answer.body());
        assertEquals(List.of(), leftovers());
    }

    @Test
    void whoSendsAllOfItAnywayStillGetsTheAnswer() throws IOException {
        BodyPublisher endlessFile = BodyPublishers.ofInputStream(() ->
                new SequenceInputStream(new ByteArrayInputStream(bytes(file("a", "stor.bin"))), zeros(60L * MEGABYTE)));

        assertEquals(413, post(MULTIPART, endlessFile).statusCode());
        assertEquals(List.of(), leftovers());
    }

    @Test
    void whoGoesAwayInTheMiddleLeavesNothing() throws Exception {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "POST /leder/x HTTP/1.1\r\nHost: a\r\nContent-Type: " + MULTIPART
                            + "\r\nContent-Length: 1000000\r\n\r\n" + file("a", "halv.bin") + "x".repeat(300_000));
        }

        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!leftovers().isEmpty() && System.nanoTime() < giveUp) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals(List.of(), leftovers());
    }

    @Test
    void whatACrashLeftIsDeletedAtTheNextStart() throws IOException {
        Files.writeString(data.temporary().resolve("rest"), "halv fil");

        assertEquals(List.of(), list(data.temporary()));
    }

    @Test
    void slowSendersDoNotKeepOthersWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * THREADS; i++) {
                Socket socket = connect();
                send(
                        socket,
                        "POST /leder/x HTTP/1.1\r\nHost: a\r\nContent-Type: " + FORM
                                + "\r\nContent-Length: 1000\r\n\r\na=");
                slow.add(socket);
            }

            assertEquals(200, post(FORM, "a=b").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whatStrangersAnnounceOrSendSlowlyTakesNothingFromThoseWhoHaveSignedIn() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (String type : List.of(FORM, MULTIPART)) {
                for (int i = 0; i < 12; i++) {
                    Socket socket = connect();
                    String start = type.equals(FORM) ? "a=" : file("a", "langsom.bin");
                    send(socket, fromAStranger(type, Bodies.MOST_FILES_OF_STRANGERS) + start + "x".repeat(200_000));
                    slow.add(socket);
                }
            }

            assertEquals(
                    200, post(FORM, "a=" + "b".repeat(Bodies.MOST_TEXT - 2)).statusCode());
            assertEquals(200, postFile(1000).statusCode());
            assertEquals(
                    200,
                    send("POST", FORM, BodyPublishers.ofString("name=a"), "Cookie", "nobody=1")
                            .statusCode(),
                    "nobody is kept from signing in");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void oneAddressSendsTwoLargeFormsAtOnceBeforeSigningIn() throws IOException {
        BodyPublisher large = BodyPublishers.ofString("a=" + "b".repeat(MEGABYTE));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                Socket socket = connect();
                send(socket, fromAStranger(FORM, MEGABYTE) + "a=" + "x".repeat(200_000));
                slow.add(socket);
            }
            awaitStatus(503, () -> send("POST", FORM, large, "Cookie", "nobody=1"));

            assertEquals(200, send("POST", FORM, large).statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        awaitStatus(200, () -> send("POST", FORM, large, "Cookie", "nobody=1"));
    }

    @Test
    void whoHasNotSignedInSendsNoLargeFiles() throws IOException {
        BodyPublisher text = BodyPublishers.ofString("a=" + "b".repeat(12 * MEGABYTE));
        assertEquals(200, send("POST", FORM, text, "Cookie", "nobody=1").statusCode());
        try (Socket socket = connect()) {
            send(socket, fromAStranger(MULTIPART, Bodies.MOST_FILES_OF_STRANGERS + 1) + file("a", "stor.bin"));
            assertEquals(401, statusOf(socket));
        }
        assertEquals(List.of(), leftovers());
    }

    @Test
    void slowReadersDoNotKeepOthersWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        keeper.answer = () -> Answer.stream("application/octet-stream", new Zeros(50L * MEGABYTE));
        try {
            for (int i = 0; i < 3 * THREADS; i++) {
                Socket socket = connect();
                send(socket, "GET /leder/x HTTP/1.1\r\nHost: a\r\n\r\n");
                slow.add(socket);
            }
            for (Socket socket : slow) {
                assertEquals(200, statusOf(socket));
            }
            keeper.answer = () -> Answer.html(200, "ok");

            assertEquals(200, post(FORM, "a=b").statusCode());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aHeadRequestGetsTheHeadersOnly() {
        keeper.answer =
                () -> Answer.stream("application/pdf", new Zeros(MEGABYTE)).with("X-Own", "1");

        HttpResponse<String> answer = send("HEAD", null, BodyPublishers.noBody());

        assertEquals(200, answer.statusCode());
        assertEquals(
                String.valueOf(MEGABYTE),
                answer.headers().firstValue("Content-Length").orElse(""));
        assertEquals("", answer.body());
        assertEquals("HEAD", keeper.call.method());
    }

    @Test
    void theAnswersOwnHeadersGoBeforeThoseThatEveryAnswerGets() {
        keeper.answer = () -> Answer.html(200, "ok")
                .with("Content-Security-Policy", "default-src 'self'")
                .with("Set-Cookie", "a=1")
                .with("Set-Cookie", "b=2");

        HttpResponse<String> answer = send("GET", null, BodyPublishers.noBody());

        assertEquals(List.of("default-src 'self'"), answer.headers().allValues("Content-Security-Policy"));
        assertEquals(List.of("a=1", "b=2"), answer.headers().allValues("Set-Cookie"));
        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
    }

    @ParameterizedTest
    @CsvSource({
        "/author?a=b, /leder/author?a=b",
        "//example.org, /leder/example.org",
        "/\\example.org, /leder/example.org",
        "/author/æ, /leder/author/%C3%A6",
        "/a b, /leder/a%20b"
    })
    void addressesToGoOnToAreBelowTheContextPath(String address, String location) {
        keeper.answer = () -> Answer.seeOther(address);

        HttpResponse<String> answer = post(FORM, "a=b");

        assertEquals(303, answer.statusCode());
        assertEquals(location, answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void aLineBreakInAnAddressIsNoHeader() {
        keeper.answer = () -> Answer.seeOther("/a\r\nSet-Cookie: x=y");

        HttpResponse<String> answer = post(FORM, "a=b");

        assertEquals(
                "/leder/a%0D%0ASet-Cookie:%20x=y",
                answer.headers().firstValue("Location").orElse(""));
        assertEquals(List.of(), answer.headers().allValues("Set-Cookie"));
    }

    @Test
    void aPageThatFailsIsAFailureThatTellsNothing() {
        keeper.answer = () -> {
            throw new IllegalStateException("hemmeligt");
        };

        HttpResponse<String> answer = post(FORM, "a=b");

        assertEquals(500, answer.statusCode());
        assertTrue(!answer.body().contains("hemmeligt") && answer.body().contains("loggen"), answer.body());
    }

    @Test
    void theCallTellsWhereItCameFrom() {
        send("GET", null, BodyPublishers.noBody(), "Cookie", "a=1; b=2; a=3", "Origin", "https://example.org");

        assertEquals(Map.of("a", "1", "b", "2"), keeper.call.cookies());
        assertEquals("127.0.0.1", keeper.call.remoteAddress());
        assertEquals("http://127.0.0.1:" + connector.getLocalPort(), keeper.call.self());
        assertEquals("https://example.org", keeper.call.origin().orElse(""));
        assertEquals("/x", keeper.call.path());
        assertTrue(!keeper.call.secure() && !keeper.call.byScript() && keeper.call.fromElsewhere());
    }

    private HttpResponse<String> post(String type, String body) {
        return post(type, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String type, BodyPublisher body) {
        return send("POST", type, body);
    }

    private HttpResponse<String> send(String method, String type, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/leder/x"))
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> postFile(int length) {
        return post(MULTIPART, file("a", "lille.bin") + "x".repeat(length) + "\r\n--graense--\r\n");
    }

    private static String fromAStranger(String type, int length) {
        return "POST /leder/x HTTP/1.1\r\nHost: a\r\nCookie: nobody=1\r\nContent-Type: " + type + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    /** What others have sent, or that they have gone, is noticed when it arrives. */
    private static void awaitStatus(int status, Supplier<HttpResponse<String>> asking) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        int last = asking.get().statusCode();
        while (last != status && System.nanoTime() < giveUp) {
            last = asking.get().statusCode();
        }
        assertEquals(status, last);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes(text));
        out.flush();
    }

    private static int statusOf(Socket socket) throws IOException {
        byte[] start = new DataInputStream(socket.getInputStream()).readNBytes("HTTP/1.1 200".length());
        return Integer.parseInt(new String(start, StandardCharsets.US_ASCII).substring(9));
    }

    private List<Path> leftovers() throws IOException {
        return list(folder.resolve("temporary"));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static String field(String name, String value) {
        return "--graense\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String fileName) {
        return "--graense\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A form of that many bytes whose length is not announced. */
    private static BodyPublisher endless(long length) {
        return BodyPublishers.ofInputStream(() -> zeros(length));
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? '0' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int most) {
                if (left <= 0) {
                    return -1;
                }
                int now = (int) Math.min(most, left);
                Arrays.fill(buffer, offset, offset + now, (byte) '0');
                left -= now;
                return now;
            }
        };
    }

    private record Zeros(long length) implements Answer.Body {
        @Override
        public InputStream open() {
            return zeros(length);
        }
    }
}
