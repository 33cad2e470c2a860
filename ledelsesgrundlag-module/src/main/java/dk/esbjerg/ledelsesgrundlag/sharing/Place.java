package dk.esbjerg.ledelsesgrundlag.sharing;

import java.util.Set;
import java.util.UUID;

/**
 * Where somebody is sent.
 *
 * @param template the page's template, such as {@code myCases}
 * @param rest what follows the page's address, ready to be sent
 */
public record Place(String template, String rest) {

    static final String FORM = "shareCase";
    static final String FOLLOW = "myCases";

    /** The names of the templates whose pages leaders send forms to. */
    public static final Set<String> TEMPLATES = Set.of(FORM, FOLLOW);

    static Place form(UUID id, FormStep step) {
        return new Place(FORM, "?bidrag=" + id + "&trin=" + step.number());
    }

    static Place contribution(UUID id, String news) {
        return new Place(FOLLOW, "/" + id + "?nyt=" + news);
    }

    static Place list() {
        return new Place(FOLLOW, "?nyt=saved");
    }
}
