package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that links lead to from the front page on, each address asked for once. */
final class Crawl {

    private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([^\"#]+)");

    private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
    private final List<String> linksElsewhere = new ArrayList<>();
    private final Host host;

    private Crawl(Host host) {
        this.host = host;
    }

    static Crawl of(Host host) {
        return from(host, ReadingSuite.SITE);
    }

    /** The same where the front page has another address. */
    static Crawl from(Host host, String front) {
        Crawl crawl = new Crawl(host);
        Deque<String> next = new ArrayDeque<>(List.of(front));
        while (!next.isEmpty()) {
            String path = next.remove();
            if (!crawl.answers.containsKey(path)) {
                HttpResponse<String> answer = host.get(path);
                crawl.answers.put(path, answer);
                if (isPage(answer)) {
                    crawl.links(answer.body()).forEach(next::add);
                }
            }
        }
        return crawl;
    }

    /** By their paths. */
    Map<String, HttpResponse<String>> answers() {
        return answers;
    }

    /** The addresses of the framework's pages, without filters. */
    Stream<String> pages() {
        return answers.keySet().stream()
                .filter(path -> path.startsWith(ReadingSuite.SITE))
                .filter(path -> isPage(answers.get(path)))
                .filter(path -> !path.contains("?"));
    }

    /** The links that lead outside the site. */
    List<String> linksElsewhere() {
        return linksElsewhere;
    }

    static boolean isPage(HttpResponse<String> answer) {
        return contentType(answer).startsWith("text/html");
    }

    static String contentType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }

    private List<String> links(String html) {
        String begin = host.contextPath() + "/";
        List<String> paths = new ArrayList<>();
        LINK.matcher(html)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                // Where people sign in is the host's own.
                .filter(link -> !link.startsWith(begin + "login?") && !link.contains("?log-ind="))
                .forEach(link -> {
                    if (link.startsWith(begin)) {
                        paths.add(link.substring(begin.length() - 1));
                    } else if (!link.startsWith("mailto:") && !link.startsWith("tel:")) {
                        linksElsewhere.add(link);
                    }
                });
        return paths;
    }
}
