package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Optional;

/** Reads and writes the addresses below {@code /author/pages}. */
final class PageSteps {

    static final String PATH = "/author/pages";

    private PageSteps() {}

    /** The address after {@code /author/pages}, in its parts; empty where it is another one. */
    static Optional<List<String>> of(Visit visit) {
        List<String> parts = visit.parts();
        return parts.isEmpty() || !parts.get(0).equals("pages")
                ? Optional.empty()
                : Optional.of(parts.subList(1, parts.size()));
    }

    static void requireReading(Visit visit) {
        if (!visit.call().reads()) {
            throw new Refusal(405, "refused.method");
        }
    }

    /** Back to a page's editor, where the outcome is told and the component that it is about has the focus. */
    static Answer done(String pageId, String outcome, String componentId) {
        return Answer.seeOther(PATH + "/" + pageId + "?done=" + outcome + "&at=" + componentId);
    }
}
