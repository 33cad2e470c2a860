package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.Assets;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint.AssetResolver;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint.NodeResolver;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint.Reference;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DeliveryEndpoint.Resolver;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RichTextLinks;
import java.util.Map;
import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/** Follows an endpoint's references. One that leads nowhere, or to what is not published, stays the UUID it is. */
final class References {

    private final DeliveryEndpoint endpoint;
    private final ContentSource source;
    private final RichTextLinks links;
    private final Assets assets;

    References(DeliveryEndpoint endpoint, ContentSource source, RichTextLinks links, Assets assets) {
        this.endpoint = endpoint;
        this.source = source;
        this.links = links;
        this.assets = assets;
    }

    Optional<Resolver> resolver(Property property) throws RepositoryException {
        for (Reference reference : endpoint.references()) {
            if (property.getName().equals(reference.property())
                    && property.getParent().isNodeType(reference.nodeType())) {
                return Optional.of(reference.resolver());
            }
        }
        return Optional.empty();
    }

    Object follow(Resolver resolver, Value value) throws RepositoryException {
        if (resolver instanceof NodeResolver nodes) {
            Optional<Map<String, Object>> found = find(nodes, value.getString());
            return found.isPresent() ? found.get() : NodeReader.plain(value);
        }
        if (resolver instanceof AssetResolver) {
            Optional<String> address = assets.asset(value.getString()).map(Asset::address);
            return address.isPresent() ? address.get() : NodeReader.plain(value);
        }
        return links.resolve(value.getString());
    }

    private Optional<Map<String, Object>> find(NodeResolver resolver, String id) {
        Optional<String> known = NodeId.of(id);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return source.read(resolver.workspace(), session -> {
            try {
                Node node = session.getNodeByIdentifier(known.get());
                return Optional.of(NodeReader.readAlone(node, resolver.properties()));
            } catch (ItemNotFoundException leadsNowhere) {
                return Optional.empty();
            }
        });
    }
}
