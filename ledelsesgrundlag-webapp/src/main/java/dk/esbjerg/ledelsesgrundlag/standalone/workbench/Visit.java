package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One call of somebody who has signed in.
 *
 * @param resumed whether the form is only to be shown again with what is in it, never acted on: because its user had to sign
 *     in again after sending it, or because it could not be stored
 * @param notStored whether it is the latter
 */
public record Visit(Call call, Visitor visitor, boolean resumed, boolean notStored) {

    /** @param resumed whether the form was sent before its user had to sign in again */
    public Visit(Call call, Visitor visitor, boolean resumed) {
        this(call, visitor, resumed, false);
    }

    /** The same form once more, after what it says could not be stored. */
    Visit againAsNotStored() {
        return new Visit(call, visitor, true, true);
    }

    /** The address after {@code /author}, in its parts: none for {@code /author} itself. */
    public List<String> parts() {
        String below = call.path().replaceFirst("^/author/*", "").replaceFirst("/+$", "");
        return below.isEmpty() ? List.of() : List.of(below.split("/", -1));
    }

    /** Whether this is a form that is to be acted on. */
    public boolean acts() {
        return call.method().equals("POST") && !resumed;
    }

    public User user() {
        return visitor.user();
    }

    public Locale locale() {
        return Locale.forLanguageTag(user().language());
    }

    public Parameters form() {
        return call.form();
    }

    public Parameters query() {
        return call.query();
    }

    /** The first value of the form, or of the query where the form has none. */
    public Optional<String> parameter(String name) {
        return call.form().first(name).or(() -> call.query().first(name));
    }
}
