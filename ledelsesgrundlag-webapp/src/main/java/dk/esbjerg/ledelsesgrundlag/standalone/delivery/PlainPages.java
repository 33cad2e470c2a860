package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Problem;
import freemarker.template.utility.StringUtil;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** The pages that are left when the site's own cannot be shown. They need no template, style sheet or content. */
final class PlainPages {

    private final String home;

    @Inject
    PlainPages(Options options) {
        home = options.contextPath() + "/";
    }

    byte[] notFound() {
        return page("Siden findes ikke", "<p>Adressen fører ikke til noget her.</p>");
    }

    byte[] methodNotAllowed() {
        return page("Det kan siden ikke", "<p>Her kan man kun læse.</p>");
    }

    byte[] badRequest() {
        return page("Adressen kan ikke læses", "<p>Se efter, om der er en slåfejl i den.</p>");
    }

    byte[] failure() {
        return page("Siden kan ikke vises lige nu", "<p>Fejlen er skrevet i loggen. Prøv igen om lidt.</p>");
    }

    /** For whoever is working on the templates. */
    byte[] failure(String cause) {
        return page("Siden kan ikke vises", "<pre>" + escape(cause) + "</pre>");
    }

    /** For whoever is working on the definitions. */
    byte[] problems(List<Problem> problems) {
        return page(
                "Fejl i definitionerne",
                problems.stream()
                        .map(problem -> "<li><pre>" + escape(problem.toString()) + "</pre></li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>")));
    }

    private byte[] page(String title, String body) {
        String html = "<!DOCTYPE html><html lang=\"da\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + title
                + "</title></head><body><main><h1>" + title + "</h1>" + body
                + "<p><a href=\"" + escape(home) + "\">Til forsiden</a></p></main></body></html>";
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return StringUtil.XHTMLEnc(text);
    }
}
