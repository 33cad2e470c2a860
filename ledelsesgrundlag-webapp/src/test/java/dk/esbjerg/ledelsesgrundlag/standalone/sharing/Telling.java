package dk.esbjerg.ledelsesgrundlag.standalone.sharing;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who tells cases with the forms that a browser without scripts was shown. */
final class Telling {

    static final String FORM = "/ledelsesgrundlag/del-din-erfaring";
    static final String MINE = "/ledelsesgrundlag/mine-bidrag";

    private static final Pattern BEGIN = Pattern.compile("\\?ny=([0-9a-f-]{36})");
    private static final Pattern CONSENT = Pattern.compile("name=\"consent\" value=\"([^\"]+)\"");

    private final Browsing browsing;

    Telling(Browsing browsing) {
        this.browsing = browsing;
    }

    Browsing browsing() {
        return browsing;
    }

    /** Where a new case begins. */
    String begin() {
        Matcher link = BEGIN.matcher(browsing.get(FORM).body());
        if (!link.find()) {
            throw new AssertionError("There is no way to begin");
        }
        return link.group(1);
    }

    /** What a step's form carries. */
    Map<String, String> step(String id, int number) {
        return Browsing.hidden(page(id, number));
    }

    String page(String id, int number) {
        return browsing.get(FORM + "?bidrag=" + id + "&trin=" + number).body();
    }

    /** What the form of a new case carries. */
    Map<String, String> first(String newId) {
        return Browsing.hidden(browsing.get(FORM + "?ny=" + newId).body());
    }

    HttpResponse<String> send(Map<String, String> form, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(form);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return browsing.postOnly(FORM, all);
    }

    /** A draft with a challenge, known by its id. */
    String draft(String challenge) {
        String id = begin();
        HttpResponse<String> answer = send(first(id), "story.challenge", challenge, "do", "next");
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return id;
    }

    /** A draft in which nothing is missing. */
    String complete(String title, String result) {
        String id = draft("Vi stod fast.");
        send(step(id, 2), "story.action", "Vi spurgte.");
        send(step(id, 3), "story.result", result);
        send(step(id, 4), "story.learning", "Spørg først.");
        send(
                step(id, 5),
                "story.title",
                title,
                "story.workplace",
                "En park",
                "teller",
                "named",
                "story.byline",
                "Lene Leder");
        return id;
    }

    /** Ticks what is to be agreed to, and sends the case. */
    HttpResponse<String> submit(String id) {
        return submitFrom(page(id, 7));
    }

    /** The same from a page that was shown some time ago. */
    HttpResponse<String> submitFrom(String check) {
        Matcher consent = CONSENT.matcher(check);
        if (!consent.find()) {
            throw new AssertionError(check);
        }
        return send(Browsing.hidden(check), "consent", consent.group(1), "keep", "true", "do", "send");
    }

    HttpResponse<String> act(String id, String action) {
        return browsing.post(MINE + "/" + id, "bidrag", id, "do", action);
    }

    String followed(String id) {
        return browsing.get(MINE + "/" + id).body();
    }
}
