package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import java.util.Optional;

/** Where and under which names Magnolia keeps assets. */
public final class Dam {

    static final String RESOURCE = "mgnl:resource";
    static final String FILE = "jcr:content";
    static final String DATA = "jcr:data";

    private static final String PREFIX = "jcr:";

    private Dam() {}

    /** What a form stores for an asset. */
    public static String link(String id) {
        return PREFIX + id;
    }

    /** The asset's UUID; empty where the text is no link of this kind. */
    static Optional<String> id(String link) {
        return link != null && link.startsWith(PREFIX) ? NodeId.of(link.substring(PREFIX.length())) : Optional.empty();
    }
}
