package dk.esbjerg.ledelsesgrundlag.standalone.badinput;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form as a browser without script would send it, to be changed as no browser would. Immutable. */
record Sheet(String action, Map<String, List<String>> values) {

    static final String TOKEN = "_token";

    static Sheet of(Element form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Connection.KeyVal pair : ((FormElement) form).formData()) {
            values.computeIfAbsent(pair.key(), name -> new ArrayList<>()).add(pair.value());
        }
        return new Sheet(form.attr("action"), values);
    }

    /** The form that a page is about. */
    static Sheet on(Document page) {
        Element form = page.selectFirst("main form.wb-form[method=post]");
        if (form == null) {
            throw new AssertionError("No form: " + page.text());
        }
        return of(form);
    }

    Sheet with(String name, String... sent) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(sent));
        return new Sheet(action, changed);
    }

    Sheet without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return new Sheet(action, changed);
    }

    /** The fields that a person fills in: those that the page declares. */
    static Set<String> fields(Document page) {
        return new LinkedHashSet<>(page.select("main form.wb-form [data-field]").eachAttr("data-field"));
    }

    String body() {
        return values.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> send(Browsing browsing, String... headers) {
        return browsing.postRaw(action, body(), headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
