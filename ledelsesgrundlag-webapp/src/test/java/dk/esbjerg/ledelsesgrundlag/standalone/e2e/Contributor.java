package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A leader of the demo program who shares a case by the forms that leaders are given, without scripts. */
final class Contributor {

    private static final String FORM = "/ledelsesgrundlag/del-din-erfaring";
    private static final Pattern SENT = Pattern.compile(".*/mine-bidrag/([0-9a-f-]{36})\\?nyt=sent");
    private static final int STEPS = 9;

    private final SignedIn leader;

    private Contributor(SignedIn leader) {
        this.leader = leader;
    }

    static Contributor named(String name) {
        return new Contributor(SignedIn.to(DemoProgram.running().address(""), name, DemoProgram.password(name)));
    }

    /** Tells a case from the first step to the last, and says by which id it is known from then on. */
    String submits(String title) {
        Document start = leader.get(FORM);
        Element begin = start.selectFirst("main a[href*=?ny=]");
        return sends(leader.get(begin.attr("href")), title);
    }

    /** Changes what was told, and sends it again. */
    void resubmits(String id, String title) {
        sends(leader.get(FORM + "?bidrag=" + id + "&trin=1"), title);
    }

    private String sends(Document first, String title) {
        Map<String, String> story = new LinkedHashMap<>();
        story.put("story.challenge", "Alt blev afgjort af mig.\n\nKøen foran min dør var lang: " + title + ".");
        story.put("story.action", "Jeg holdt op med at svare først, og spurgte i stedet.");
        story.put("story.result", "Køen er væk, og fejlene bliver rettet hurtigere.");
        story.put("story.learning", "Stilhed er et redskab.");
        story.put("story.title", title);
        story.put("story.workplace", "Park og Vej");
        Document page = first;
        for (int step = 0; step < STEPS; step++) {
            FormElement form = (FormElement) page.selectFirst("main form[method=post]");
            story.forEach((name, text) -> form.select("[name=" + name + "]").forEach(field -> field.val(text)));
            form.select("input[name=teller][value=anonymous], input[name=consent], input[name=keep]")
                    .forEach(box -> box.attr("checked", ""));
            form.select("input[name=tasks]").stream().limit(1).forEach(box -> box.attr("checked", ""));
            Connection.Response answer = leader.send(form, form.selectFirst("button[name]"));
            Matcher sent = SENT.matcher(answer.url().toString());
            if (sent.matches()) {
                return sent.group(1);
            }
            page = SignedIn.parse(answer);
        }
        throw new IllegalStateException("Never sent: " + page.text());
    }
}
