package dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.FormMarkup;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.FormMarkup.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every form must keep to, so that everybody can use it. */
final class Accessible {

    private static final Set<String> CONTROLS = Set.of("input", "textarea", "select");

    private Accessible() {}

    static void check(FormMarkup markup) {
        Set<String> ids = new HashSet<>();
        for (Element element : markup.all()) {
            if (element.has("id")) {
                assertTrue(ids.add(element.attribute("id")), () -> element + ": its id is there twice");
            }
        }
        for (Element element : markup.all()) {
            for (String reference : List.of("for", "aria-describedby", "aria-labelledby")) {
                for (String id : element.attribute(reference).split(" ")) {
                    assertTrue(!element.has(reference) || ids.contains(id), () -> element + " refers to nothing");
                }
            }
            if (element.attribute("href").startsWith("#")) {
                assertTrue(ids.contains(element.attribute("href").substring(1)), element::toString);
            }
            if (CONTROLS.contains(element.name()) && !element.attribute("type").equals("hidden")) {
                assertEquals(1, labels(markup, element), () -> element + " needs one label");
            }
            if (element.name().equals("button") && element.has("aria-label")) {
                assertTrue(element.attribute("aria-label").startsWith(element.text()), element::toString);
            }
            if (element.name().equals("fieldset")) {
                assertEquals("legend", markup.inside(element).get(0).name(), element::toString);
                assertFalse(markup.inside(element).get(0).text().isEmpty(), element::toString);
            }
        }
        assertTrue(markup.all().stream()
                        .filter(element -> element.has("data-focus"))
                        .count()
                <= 1);
    }

    private static long labels(FormMarkup markup, Element control) {
        return markup.all("label").stream()
                .filter(label -> !label.text().isEmpty())
                .filter(label -> markup.inside(label).contains(control)
                        || control.has("id") && label.attribute("for").equals(control.attribute("id")))
                .count();
    }
}
