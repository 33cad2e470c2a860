package dk.esbjerg.ledelsesgrundlag.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.notices.NoticeEntries;
import dk.esbjerg.ledelsesgrundlag.notices.NoticeIndex;
import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.notices.SiteNotice;
import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import dk.esbjerg.ledelsesgrundlag.submissions.CounterpartException;
import dk.esbjerg.ledelsesgrundlag.submissions.Originals;
import dk.esbjerg.ledelsesgrundlag.submissions.ReplicaSubmissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Replicas;
import dk.esbjerg.ledelsesgrundlag.submissions.StoredSubmissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An author and a public instance, each with a repository of its own, and HTTP between them. */
final class TwoInstances implements AutoCloseable {

    static final Actor LEADER = new Actor("lea", Role.LEADER);
    static final Actor ADMINISTRATOR = new Actor("adm-ada", Role.ADMINISTRATOR);
    static final Actor OTHER_ADMINISTRATOR = new Actor("adm-bo", Role.ADMINISTRATOR);
    static final String SECRET = "a secret that nobody can guess, 42";

    static {
        // Without it each answer waits for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    final TestRepository authorRepository;
    final TestRepository publicRepository;
    final Published published;
    final CuttingProxy proxy;
    final StoredSubmissions author;
    final Originals originals;
    final ReplicaSubmissions leaders;
    final Replicas replicas;
    final Puller puller;
    final Notices authorNotices;
    final Notices publicNotices;

    /** Sees every message that the public instance takes in and sends out. */
    Consumer<String> onRequest = body -> {};

    Consumer<String> onAnswer = body -> {};

    private volatile Optional<Error> failure = Optional.empty();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final PublicEndpoint endpoint;

    TwoInstances(TestRepository authorRepository, TestRepository publicRepository, Clock clock) {
        this.authorRepository = authorRepository;
        this.publicRepository = publicRepository;
        published = new Published(authorRepository, publicRepository);
        author = new StoredSubmissions(
                authorRepository, published, published, new NoticeEntries(new Staff(), new NoMail()), clock);
        originals = author.originals();
        leaders = new ReplicaSubmissions(
                publicRepository, published, new NoticeEntries(new Staff(), new NoMail()), clock);
        replicas = leaders.replicas();
        endpoint = new PublicEndpoint(replicas, SECRET, clock);
        server = serve();
        proxy = new CuttingProxy(server.getAddress().getPort());
        // That nobody answers is what is tested.
        Logger.getLogger(Puller.class.getName()).setLevel(Level.OFF);
        puller = new Puller(originals, "http://127.0.0.1:" + proxy.port() + "/site/", SECRET, clock, () -> {});
        author.exchangeWith(Optional.of(puller));
        authorNotices = new Notices(authorRepository, new NoticeIndex(authorRepository));
        publicNotices = new Notices(publicRepository, new NoticeIndex(publicRepository));
    }

    /** Exchanges until it works. */
    void exchange() {
        for (int attempt = 1; ; attempt++) {
            try {
                puller.exchange();
                return;
            } catch (CounterpartException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    /** Whether it worked. */
    boolean tryToExchange() {
        try {
            puller.exchange();
            return true;
        } catch (CounterpartException cut) {
            return false;
        }
    }

    /** A draft that the leader hands in. */
    Submission submit(UUID id, Story story) {
        leaders.start(id, LEADER);
        return resubmit(id, story);
    }

    Submission resubmit(UUID id, Story story) {
        save(id, story);
        return leaders.take(id, LEADER, Step.of(Action.SUBMIT));
    }

    Submission save(UUID id, Story story) {
        int revision = atLeaders(id).revision();
        return leaders.take(id, LEADER, Step.save(story, consent()).on(revision));
    }

    /** An administrator decides about what they see. */
    Submission decide(UUID id, Action action) {
        author.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
        return author.take(
                id,
                ADMINISTRATOR,
                Step.of(action).on(atAuthor(id).orElseThrow().revision()).saying("Fordi"));
    }

    Submission atLeaders(UUID id) {
        return leaders.find(id, LEADER).orElseThrow();
    }

    Optional<Submission> atAuthor(UUID id) {
        return author.find(id, LEADER);
    }

    List<NoticeKind> toldOnPublic(String user) {
        return kinds(publicNotices, user);
    }

    List<NoticeKind> toldOnAuthor(String user) {
        return kinds(authorNotices, user);
    }

    static Optional<Consent> consent() {
        return Optional.of(new Consent("1", Instant.now().truncatedTo(ChronoUnit.MILLIS)));
    }

    static Story story(String learning) {
        return new Story(
                "Tavlen",
                "Jobcentret",
                "Den hang der.",
                "Jeg tog den ned.",
                "Godt.",
                learning,
                "Lea Lund",
                List.of("t1"),
                List.of());
    }

    @Override
    public void close() {
        puller.close();
        server.stop(0);
        threads.shutdownNow();
        try {
            proxy.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer serve() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/site" + PublicEndpoint.PATH, this::answer);
            http.setExecutor(threads);
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            answerTo(exchange);
        } catch (Error found) {
            failure = Optional.of(found);
        }
    }

    /** What was found to be wrong in a message is to be seen by the test, too, and not by the other instance alone. */
    void assertMessagesWereRight() {
        failure.ifPresent(found -> {
            throw found;
        });
    }

    private void answerTo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        onRequest.accept(new String(body, StandardCharsets.UTF_8));
        PublicEndpoint.Reply reply = endpoint.answer(
                exchange.getRequestMethod(), exchange.getRequestHeaders()::getFirst, new ByteArrayInputStream(body));
        onAnswer.accept(new String(reply.body(), StandardCharsets.UTF_8));
        reply.seal().ifPresent(seal -> exchange.getResponseHeaders().set(PublicEndpoint.Reply.SEAL_HEADER, seal));
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    private static List<NoticeKind> kinds(Notices notices, String user) {
        return notices.of(user).stream().map(SiteNotice::kind).toList();
    }

    private static final class Staff implements Colleagues {
        @Override
        public Optional<Colleague> find(String name) {
            return Optional.of(new Colleague(name, name, "", Locale.forLanguageTag("da")));
        }

        @Override
        public List<Colleague> administrators() {
            return List.of(
                    find(ADMINISTRATOR.name()).orElseThrow(),
                    find(OTHER_ADMINISTRATOR.name()).orElseThrow());
        }
    }

    private static final class NoMail implements MailTransport {
        @Override
        public boolean isConfigured() {
            return false;
        }

        @Override
        public void send(Mail mail) {
            throw new IllegalStateException("There is no mail here");
        }
    }
}
