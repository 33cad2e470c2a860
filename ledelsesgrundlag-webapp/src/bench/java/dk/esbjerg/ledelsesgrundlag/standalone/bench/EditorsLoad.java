package dk.esbjerg.ledelsesgrundlag.standalone.bench;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import java.util.Iterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jsoup.Connection;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Eight editors at once, each asking for the next page as soon as the last one is there, and saving a tool of their own
 * every few seconds: lists, searches and forms of a running program that holds generated tools and cases. {@code EditorsLoad
 * ADDRESS USER PASSWORD SECONDS} warms up for as long as it measures, and prints the percentiles of each kind of page in
 * milliseconds.
 */
public final class EditorsLoad {

    private static final String OWN_PASSWORD = "otte redaktioner ad gangen";
    private static final int EDITORS = 8;
    private static final long SAVE_EVERY = 5_000_000_000L;
    private static final String CASES = "/author/apps/leadershipCase";
    private static final String TOOLS = "/author/apps/leadershipTool";

    private static final String ITEM = "/author/items/[a-z]+/[0-9a-f-]{36}$";

    private final List<SignedIn> editors = new ArrayList<>();
    private final Map<String, List<String>> pages = new LinkedHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<Long>> taken = new ConcurrentHashMap<>();

    private EditorsLoad(String address, String user, String password) {
        for (int i = 0; i < EDITORS; i++) {
            editors.add(SignedIn.to(address, user, password));
        }
        pages.put("overview", List.of("/author"));
        pages.put("list of cases", List.of(CASES, CASES + "?page=200", CASES + "?sort=title&dir=desc", CASES + "?state=published"));
        pages.put("search in cases", List.of(CASES + "?q=arbejdsplads+12", CASES + "?q=forskelligt", CASES + "?q=findes-ikke"));
        pages.put("list of tools", List.of(TOOLS, TOOLS + "?page=20", TOOLS + "?f.kind=advice"));
        pages.put("search in tools", List.of(TOOLS + "?q=genereret+77", TOOLS + "?q=usagt"));
        pages.put("themes and tasks", List.of("/author/apps/leadershipTheme"));
        pages.put("a case", cases());
        pages.put("form of a tool", tools());
        pages.put("page tree", List.of("/author/pages"));
        pages.put("page editor", links("/author/pages", "/author/pages/[0-9a-f-]{36}$"));
        pages.put("preview of a page", List.of("/author/preview/ledelsesgrundlag", "/author/preview/ledelsesgrundlag/cases"));
        pages.put("images and files", List.of("/author/assets"));
        pages.put("link search", List.of("/author/find?q=genereret+5", "/author/find?q=ledelse"));
        pages.put("version list", tools().stream().map(item -> item + "/versions").toList());
        pages.put(
                "publish plan",
                tools().stream().map(item -> item.replace("/items/", "/publish?item=")).toList());
    }

    /** A printed password is good for choosing one's own only. */
    private static String ownPassword(String address, String user, String printed) {
        SignedIn first = SignedIn.to(address, user, printed);
        FormElement form = first.form(first.get("/author/account"), "/author/account/password");
        Iterator<Element> fields = form.select("input[type=password]").iterator();
        fields.next().val(printed);
        fields.forEachRemaining(field -> field.val(OWN_PASSWORD));
        first.send(form, null);
        return OWN_PASSWORD;
    }

    public static void main(String[] arguments) throws Exception {
        EditorsLoad load = new EditorsLoad(arguments[0], arguments[1], ownPassword(arguments[0], arguments[1], arguments[2]));
        long seconds = Long.parseLong(arguments[3]);
        load.run(seconds);
        load.taken.clear();
        load.run(seconds);
        load.report();
    }

    private List<String> cases() {
        return links(CASES, ITEM);
    }

    private List<String> tools() {
        return links(TOOLS, ITEM);
    }

    private List<String> links(String list, String address) {
        List<String> found = editors.get(0).get(list).select("main a[href~=" + address + "]").eachAttr("href");
        if (found.isEmpty()) {
            throw new IllegalStateException(list + " leads nowhere");
        }
        return found.stream().distinct().toList();
    }

    private void run(long seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        ExecutorService threads = Executors.newFixedThreadPool(EDITORS);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            int editor = i;
            working.add(threads.submit(() -> work(editor, end)));
        }
        for (Future<?> one : working) {
            one.get();
        }
        threads.shutdown();
    }

    private void work(int editor, long end) {
        SignedIn browser = editors.get(editor);
        List<String> kinds = List.copyOf(pages.keySet());
        String own = pages.get("form of a tool").get(editor);
        long saved = System.nanoTime() - SAVE_EVERY * editor / EDITORS;
        for (int i = editor * 7; System.nanoTime() < end; i++) {
            String kind = kinds.get(i % kinds.size());
            List<String> addresses = pages.get(kind);
            String address = addresses.get(i / kinds.size() % addresses.size());
            time(kind, () -> browser.answer(address));
            if (System.nanoTime() - saved > SAVE_EVERY) {
                saved = System.nanoTime();
                edit(browser, own, i);
            }
        }
    }

    private void edit(SignedIn browser, String own, int number) {
        FormElement form = browser.form(browser.get(own), own);
        Element find = form.selectFirst("button[name=_find]");
        time("search in a picker", () -> browser.send(form, find));
        SignedIn.fill(form, "summary", "Resumé " + number);
        time("save, and the form again", () -> browser.send(form, null));
    }

    private void time(String kind, Supplier<Connection.Response> request) {
        long began = System.nanoTime();
        Connection.Response answer = request.get();
        answer.bodyAsBytes();
        long nanos = System.nanoTime() - began;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.url() + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        taken.computeIfAbsent(kind, name -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    private void report() {
        System.out.printf("  %-24s %8s %8s %8s %8s%n", "milliseconds", "count", "p50", "p95", "p99");
        new TreeMap<>(taken).forEach((kind, nanos) -> {
            List<Long> sorted = nanos.stream().sorted().toList();
            System.out.printf(
                    "  %-24s %8d %8.1f %8.1f %8.1f%n",
                    kind, sorted.size(), percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99));
        });
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
