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
    private final UnaryOperator<String> signIn;
    private final Optional<Shown> posted;
    private Optional<Known> known;

    /**
     * @param signIn gives where one signs in and comes back from, both below the context path; null where there is no need to
     * @param posted what became of the form that was posted to the page
     */
    public Reader(Supplier<Optional<Known>> lookup, UnaryOperator<String> signIn, Optional<Shown> posted) {
        this.lookup = lookup;
        this.signIn = signIn;
        this.posted = posted;
    }

    /**
     * Somebody who has signed in.
     *
     * @param token what their forms carry
     */
    public record Known(CurrentUser user, String token) {}

    /** Nobody in particular, as with a page that editors preview. */
    public static Reader nobody() {
        return new Reader(Optional::empty, null, Optional.empty());
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
        return Optional.ofNullable(signIn).map(address -> address.apply(backTo));
    }

    Optional<Shown> posted() {
        return posted;
    }
}
