package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and under which names Magnolia keeps assets. */
public final class Dam {

    static final String RESOURCE = "mgnl:resource";
    static final String FILE = "jcr:content";
    static final String DATA = "jcr:data";

    private static final String PREFIX = "jcr:";
    private static final Pattern LINK = Pattern.compile("jcr:(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private Dam() {}

    /** What a form stores for an asset. */
    public static String link(String id) {
        return PREFIX + id;
    }

    /** The asset's UUID; empty where the text is no link of this kind. */
    static Optional<String> id(String link) {
        Matcher matcher = LINK.matcher(link == null ? "" : link);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1)).toString()) : Optional.empty();
    }
}
