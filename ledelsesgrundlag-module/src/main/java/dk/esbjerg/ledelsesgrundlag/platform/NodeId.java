package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The UUIDs by which JCR knows nodes, in texts that may hold anything. */
public final class NodeId {

    /** Matches one, in capital letters too; for use within other expressions. */
    public static final String PATTERN = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private static final Pattern WRITTEN = Pattern.compile(PATTERN);

    private NodeId() {}

    /** Whether that is one as the repository writes it, in small letters. */
    public static boolean is(String text) {
        return of(text).filter(text::equals).isPresent();
    }

    /** The id that a text is, as the repository writes it; empty where the text is something else. */
    public static Optional<String> of(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }
}
