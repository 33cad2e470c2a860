package dk.esbjerg.ledelsesgrundlag.standalone.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Eight editors at once, each asking for the next page as soon as the last one is there: lists, searches and forms of a
 * running program that holds generated tools and cases. {@code EditorsLoad ADDRESS USER PASSWORD SECONDS} warms up for as
 * long as it measures, and prints the percentiles of each kind of page in milliseconds.
 */
public final class EditorsLoad {

    private static final int EDITORS = 8;
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern ITEM = Pattern.compile("href=\"[^\"]*(/author/items/[a-z]+/[0-9a-f-]{36})\"");
    private static final Pattern PAGE = Pattern.compile("href=\"[^\"]*(/author/pages/[0-9a-f-]{36})\"");

    private final String address;
    private final Map<String, ConcurrentLinkedQueue<Long>> taken = new LinkedHashMap<>();

    private EditorsLoad(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        EditorsLoad load = new EditorsLoad(arguments[0]);
        long seconds = Long.parseLong(arguments[3]);
        load.run(arguments[1], arguments[2], seconds);
        load.taken.values().forEach(ConcurrentLinkedQueue::clear);
        load.run(arguments[1], arguments[2], seconds);
        load.report();
    }

    private void run(String user, String password, long seconds) throws Exception {
        HttpClient first = signIn(user, password);
        Map<String, List<String>> pages = pages(first);
        pages.keySet().forEach(kind -> taken.putIfAbsent(kind, new ConcurrentLinkedQueue<>()));
        ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
        List<Future<Void>> working = new ArrayList<>();
        for (int i = 0; i < EDITORS; i++) {
            int start = i * 7;
            HttpClient client = i == 0 ? first : signIn(user, password);
            working.add(editors.submit(work(client, pages, start, seconds)));
        }
        for (Future<Void> editor : working) {
            editor.get();
        }
        editors.shutdown();
    }

    private Callable<Void> work(HttpClient client, Map<String, List<String>> pages, int start, long seconds) {
        return () -> {
            List<String> kinds = List.copyOf(pages.keySet());
            long end = System.nanoTime() + seconds * 1_000_000_000;
            for (int i = start; System.nanoTime() < end; i++) {
                String kind = kinds.get(i % kinds.size());
                List<String> paths = pages.get(kind);
                long began = System.nanoTime();
                get(client, paths.get(i / kinds.size() % paths.size()));
                taken.get(kind).add(System.nanoTime() - began);
            }
            return null;
        };
    }

    private Map<String, List<String>> pages(HttpClient client) throws Exception {
        String cases = "/author/apps/leadershipCase";
        String tools = "/author/apps/leadershipTool";
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("overview", List.of("/author"));
        pages.put("list of cases", List.of(cases, cases + "?page=200", cases + "?sort=title", cases + "?state=published"));
        pages.put("search in cases", List.of(cases + "?q=arbejdsplads+12", cases + "?q=forskelligt", cases + "?q=findes-ikke"));
        pages.put("list of tools", List.of(tools, tools + "?page=20", tools + "?sort=title"));
        pages.put("search in tools", List.of(tools + "?q=genereret+77", tools + "?q=usagt"));
        pages.put("themes and tasks", List.of("/author/apps/leadershipTheme"));
        pages.put("form of a case", found(client, cases, ITEM));
        pages.put("form of a tool", found(client, tools, ITEM));
        pages.put("page tree", List.of("/author/pages"));
        pages.put("page editor", found(client, "/author/pages", PAGE));
        pages.put("link search", List.of("/author/find?q=genereret+5", "/author/find?q=ledelse"));
        return pages;
    }

    private List<String> found(HttpClient client, String list, Pattern pattern) throws Exception {
        List<String> addresses =
                pattern.matcher(get(client, list)).results().map(result -> result.group(1)).distinct().toList();
        if (addresses.isEmpty()) {
            throw new IllegalStateException(list + " leads nowhere");
        }
        return addresses;
    }

    private HttpClient signIn(String user, String password) throws Exception {
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Map<String, String> form = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(get(client, "/login"));
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        form.put("name", user);
        form.put("password", password);
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Signing in was answered with " + answer.statusCode());
        }
        return client;
    }

    private String get(HttpClient client, String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private void report() {
        System.out.printf("  %-20s %8s %8s %8s %8s%n", "milliseconds", "count", "p50", "p95", "p99");
        taken.forEach((kind, nanos) -> {
            List<Long> sorted = nanos.stream().sorted().toList();
            System.out.printf(
                    "  %-20s %8d %8.1f %8.1f %8.1f%n",
                    kind, sorted.size(), percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99));
        });
    }

    private static double percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
