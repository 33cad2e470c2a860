package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: keeps cookies, and sends the forms it is shown. */
final class Browser {

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new Cookies())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Browser(URI base) {
        this.base = base;
    }

    /** The page at a path of the site, or at a whole path of the host as forms and answers name it. */
    Document page(String path) {
        HttpResponse<String> answer = get(path);
        return Jsoup.parse(answer.body(), String.valueOf(answer.uri()));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Presses a button of a form, after typing into some of its fields. */
    HttpResponse<String> press(Element button, String... namesAndValues) {
        return pressFrom(base.resolve("/").toString().replaceFirst("/$", ""), button, namesAndValues);
    }

    /** The same as a page of some site has the browser do it. */
    HttpResponse<String> pressFrom(String origin, Element button, String... namesAndValues) {
        Element form = button.closest("form");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name], textarea[name], select[name]").forEach(field -> {
            boolean chosen = !field.attr("type").matches("checkbox|radio") || field.hasAttr("checked");
            if (chosen) {
                fields.put(field.attr("name"), field.val());
            }
        });
        if (button.hasAttr("name")) {
            fields.put(button.attr("name"), button.attr("value"));
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        String action = form.attr("action");
        return send(request(action.isEmpty() ? URI.create(form.baseUri()).getPath() : action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private HttpRequest.Builder request(String path) {
        boolean whole = path.startsWith("http");
        boolean ofHost = path.startsWith(base.getPath() + "/");
        return HttpRequest.newBuilder(
                        URI.create(whole ? path : ofHost ? base.resolve("/") + path.substring(1) : base + path))
                .timeout(Duration.ofMinutes(2));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Sends name and value alone, as browsers do. By itself Java says {@code $Version="1"} where a cookie has a lifetime, and
     * Tomcat then reads all of them by a rule that Magnolia's token does not follow.
     */
    private static final class Cookies extends CookieManager {

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setVersion(0));
        }
    }
}
