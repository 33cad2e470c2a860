package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import dk.esbjerg.ledelsesgrundlag.framework.LiveIndex;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.jcr.Node;

/** Where the items of each node type are, kept current, so that the first page of a list costs no walk over all. */
final class ItemPaths {

    private final ContentSource source;
    private final Map<Kind, LiveIndex<String, List<String>>> indexes = new ConcurrentHashMap<>();

    ItemPaths(ContentSource source) {
        this.source = source;
    }

    /** The paths of all items that the endpoint delivers, in alphabetical order. */
    List<String> of(DeliveryEndpoint endpoint) {
        return indexes.computeIfAbsent(new Kind(endpoint.workspace(), endpoint.nodeType()), this::index)
                .current();
    }

    private LiveIndex<String, List<String>> index(Kind kind) {
        return new LiveIndex<>(source, kind.workspace, kind.nodeType, Node::getPath, List::copyOf);
    }

    private record Kind(String workspace, String nodeType) {}
}
