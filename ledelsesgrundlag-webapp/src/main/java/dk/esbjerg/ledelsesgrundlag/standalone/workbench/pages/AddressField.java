package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.framework.Slug;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FieldView;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;

/** The field for the last part of a page's address, which no form of a template has. */
final class AddressField {

    /** No template's field can be called that. */
    static final String NAME = "_address";

    static final String TITLE = "title";

    private final Words words;

    @Inject
    AddressField(Words words) {
        this.words = words;
    }

    /** What was sent. */
    static String sent(Visit visit) {
        return visit.form().text(NAME).strip();
    }

    /** What is wrong with it, in words; empty where it will do. */
    Optional<String> problem(Visit visit, String name) {
        return !name.isEmpty() && Slug.of(name).equals(name)
                ? Optional.empty()
                : Optional.of(say(visit, "pages.address.invalid"));
    }

    String taken(Visit visit) {
        return say(visit, "pages.address.taken");
    }

    /**
     * The field as {@code form.ftlh} shows it.
     *
     * @param slugFrom the field that it follows as long as nobody has written in it, or empty
     */
    FieldView view(Visit visit, String value, String problem, String slugFrom) {
        return new FieldView(
                NAME,
                "f-" + NAME,
                "text",
                say(visit, "pages.address"),
                say(visit, slugFrom.isEmpty() ? "pages.address.help" : "pages.address.helpNew"),
                problem,
                slugFrom.isEmpty(),
                "",
                value,
                1,
                "text",
                slugFrom,
                List.of(),
                List.of(),
                null,
                "");
    }

    private String say(Visit visit, String key) {
        return words.say(visit.locale(), key, List.of());
    }
}
