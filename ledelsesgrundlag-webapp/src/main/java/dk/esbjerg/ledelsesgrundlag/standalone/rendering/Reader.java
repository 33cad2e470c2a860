package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Shown;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Whom one page is rendered for. Who that is gets looked up when a template first asks, and not at all where none does; a
 * page that asked is nobody else's.
 */
public final class Reader {

    private final Supplier<Optional<Known>> lookup;
    private final Optional<Doors> doors;
    private final Optional<Shown> posted;
    private Optional<Known> known;

    /**
     * @param doors empty where nobody is to sign in or out from the page
     * @param posted what became of the form that was posted to the page
     */
    public Reader(Supplier<Optional<Known>> lookup, Optional<Doors> doors, Optional<Shown> posted) {
        this.lookup = lookup;
        this.doors = doors;
        this.posted = posted;
    }

    /**
     * Somebody who has signed in.
     *
     * @param token what their forms carry
     */
    public record Known(CurrentUser user, String token) {}

    /**
     * Where people sign in and out, and look after what is their own; all addresses are below the context path.
     *
     * @param in gives where one signs in and comes back from
     * @param out where a form signs one out
     * @param account where one changes one's mail address and password
     */
    public record Doors(UnaryOperator<String> in, String out, String account) {}

    /** Nobody in particular, as with a page that editors preview. */
    public static Reader nobody() {
        return new Reader(Optional::empty, Optional.empty(), Optional.empty());
    }

    Optional<Known> known() {
        if (known == null) {
            known = lookup.get();
        }
        return known;
    }

    boolean wasAskedFor() {
        return known != null;
    }

    Optional<String> signInAddress(String backTo) {
        return doors.map(known -> known.in().apply(backTo));
    }

    Optional<String> signOutAddress() {
        return doors.map(Doors::out);
    }

    Optional<String> accountAddress() {
        return doors.map(Doors::account);
    }

    Optional<Shown> posted() {
        return posted;
    }
}
