package dk.esbjerg.ledelsesgrundlag.standalone.bench;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Storyteller;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;

/**
 * Leaders who send their drafts to a running program, so many each second whether or not the earlier ones have been
 * answered, and before that an administrator who looks at the inbox: {@code SubmissionsLoad ADDRESS DRAFTS RATE WARM_UP}.
 * DRAFTS is a file that {@link GeneratedSubmissions} printed; of what is sent in the first WARM_UP seconds, while the virtual
 * machine still compiles, the times are printed apart. Prints percentiles in milliseconds, and fails if one was not taken or
 * is not there afterwards.
 */
public final class SubmissionsLoad {

    private static final String INBOX = "/author/reviews";
    private static final int INBOX_WARM_UP = 300;
    private static final int INBOX_READ = 500;
    private static final int THREADS = 48;
    private static final int ACKNOWLEDGED = 303;
    private static final String FORM = "last page of the form";
    private static final String SEND = "send";
    private static final String BOTH = "both, since it was due";
    private static final String JUST_STARTED = ", just started";

    private final Map<String, ConcurrentLinkedQueue<Long>> taken = new LinkedHashMap<>();
    private final Map<String, SignedIn> leaders = new ConcurrentHashMap<>();
    private final String address;

    private SubmissionsLoad(String address) {
        this.address = address;
        taken.put("inbox", new ConcurrentLinkedQueue<>());
        for (String when : List.of(JUST_STARTED, "")) {
            for (String kind : List.of(FORM, SEND, BOTH)) {
                taken.put(kind + when, new ConcurrentLinkedQueue<>());
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        SubmissionsLoad load = new SubmissionsLoad(arguments[0]);
        List<String[]> drafts = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> line.matches("leder\\d+ [0-9a-f-]{36}"))
                .map(line -> line.split(" "))
                .toList();
        drafts.forEach(draft -> load.leaders.computeIfAbsent(
                draft[0], name -> SignedIn.to(load.address, name, GeneratedSubmissions.PASSWORD)));
        load.readInbox(SignedIn.to(load.address, GeneratedSubmissions.REVIEWER, GeneratedSubmissions.PASSWORD));
        load.send(drafts, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        load.report();
        load.requireAll(drafts);
    }

    private void readInbox(SignedIn administrator) {
        for (int i = 0; i < INBOX_WARM_UP; i++) {
            administrator.get(INBOX);
        }
        for (int i = 0; i < INBOX_READ; i++) {
            time("inbox", () -> administrator.answer(INBOX), 200);
        }
    }

    private void send(List<String[]> drafts, int rate, int warmUp) throws Exception {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
        long began = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            long due = began + i * TimeUnit.SECONDS.toNanos(1) / rate;
            String when = i < warmUp * rate ? JUST_STARTED : "";
            String[] draft = drafts.get(i);
            sent.add(threads.schedule(
                    () -> send(leaders.get(draft[0]), draft[1], due, when),
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS));
        }
        for (Future<?> one : sent) {
            one.get();
        }
        threads.shutdown();
        System.out.printf(
                "  %d submissions in %.1f s%n", drafts.size(), (System.nanoTime() - began) / 1e9);
    }

    private void send(SignedIn leader, String id, long due, String when) {
        Connection.Response page =
                time(FORM + when, () -> leader.answer(Storyteller.FORM + "?bidrag=" + id + "&trin=7"), 200);
        Document check = SignedIn.parse(page);
        Storyteller teller = new Storyteller(leader);
        time(SEND + when, () -> teller.send(check), ACKNOWLEDGED);
        taken.get(BOTH + when).add(System.nanoTime() - due);
    }

    private Connection.Response time(String kind, Supplier<Connection.Response> request, int status) {
        long began = System.nanoTime();
        Connection.Response answer = request.get();
        answer.bodyAsBytes();
        taken.get(kind).add(System.nanoTime() - began);
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    answer.url() + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private void requireAll(List<String[]> drafts) {
        for (String[] draft : drafts) {
            Document page = leaders.get(draft[0]).get(Storyteller.OWN + "/" + draft[1]);
            if (page.select(".lg-state--submitted").isEmpty()) {
                throw new IllegalStateException(draft[1] + " is not submitted: " + page.text());
            }
        }
        System.out.printf("  all %d are there%n", drafts.size());
    }

    private void report() {
        System.out.printf("  %-38s %8s %8s %8s %8s%n", "milliseconds", "count", "p50", "p95", "p99");
        taken.forEach((kind, nanos) -> {
            List<Long> sorted = nanos.stream().sorted().toList();
            System.out.printf(
                    "  %-38s %8d %8.1f %8.1f %8.1f%n",
                    kind, sorted.size(), percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99));
        });
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
