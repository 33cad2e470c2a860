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

    private static final long MEGABYTE = 1024L * 1024;

    private final String home;
    private final long uploadLimit;

    @Inject
    PlainPages(Options options) {
        home = options.contextPath() + "/";
        uploadLimit = options.uploadLimit() / MEGABYTE;
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

    byte[] brokenForm() {
        return page("Formularen kan ikke læses", "<p>Gå tilbage, indlæs siden igen, og prøv en gang til.</p>");
    }

    byte[] tooLarge() {
        return page(
                "Det er for stort",
                "<p>Det, du sendte, fylder mere, end der må sendes på én gang, så intet er gemt."
                        + " Gå tilbage, og send mindre – en fil må højst fylde " + uploadLimit + " MB.</p>");
    }

    byte[] busy() {
        return page("Der er travlt lige nu", "<p>Intet er gemt. Vent lidt, gå tilbage, og prøv en gang til.</p>");
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
