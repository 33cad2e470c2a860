package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Workbench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A form whose session had ended when it arrived. The page for signing in carries it, so that nothing of it is lost and
 * nothing of it is kept here.
 *
 * @param address where it was sent
 * @param lostFiles whether files came with it, which no page can carry
 */
record HeldForm(String address, Parameters fields, boolean lostFiles) {

    private static final String PREFIX = "held.";
    private static final String ADDRESS = "heldFor";
    private static final String LOST_FILES = "heldWithoutFiles";

    /** One of the hidden fields that carry it. */
    public record Field(String name, String value) {}

    static HeldForm sent(Call call) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        call.form().byName().forEach((name, values) -> {
            if (!name.toLowerCase(Locale.ROOT).contains("password")) {
                fields.put(name, values);
            }
        });
        return new HeldForm(
                Addresses.of(call), new Parameters(fields), !call.uploads().isEmpty());
    }

    /** The form that a posted page for signing in carries; an empty address if it carries none. */
    static HeldForm carried(Call login) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        login.form().byName().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                fields.put(name.substring(PREFIX.length()), values);
            }
        });
        return new HeldForm(
                login.form().text(ADDRESS), new Parameters(fields), login.form().has(LOST_FILES));
    }

    String token() {
        return fields.text(Workbench.TOKEN);
    }

    List<Field> hidden() {
        List<Field> hidden = new ArrayList<>();
        hidden.add(new Field(ADDRESS, address));
        if (lostFiles) {
            hidden.add(new Field(LOST_FILES, "true"));
        }
        fields.byName().forEach((name, values) -> values.forEach(value -> hidden.add(new Field(PREFIX + name, value))));
        return hidden;
    }

    /** The call that sent it, as if it came now. */
    Call again(Call login) {
        return new Call(
                "POST",
                Addresses.path(address),
                Addresses.query(address),
                fields,
                List.of(),
                login.cookies(),
                login.remoteAddress(),
                login.secure(),
                login.origin(),
                login.self());
    }
}
