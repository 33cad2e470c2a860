package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.Assets;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.InternalLink;
import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;

/**
 * Turns the links that Magnolia's rich text editor stores, which name a node, into addresses. Where the node is not there
 * for readers, the path that it had when the link was made takes its place. The text is otherwise left as it is stored.
 */
@Singleton
public final class RichTextLinks {

    private final ContentSource source;
    private final DefinitionRegistry definitions;
    private final Assets assets;
    private final String pagesBelow;

    @Inject
    public RichTextLinks(ContentSource source, DefinitionRegistry definitions, Assets assets, Options options) {
        this(source, definitions, assets, options.contextPath());
    }

    /** @param pagesBelow what the addresses of pages begin with */
    public RichTextLinks(ContentSource source, DefinitionRegistry definitions, Assets assets, String pagesBelow) {
        this.source = source;
        this.assets = assets;
        this.definitions = definitions;
        this.pagesBelow = pagesBelow;
    }

    public String resolve(String richText) {
        return InternalLink.replace(richText, this::address);
    }

    private String address(InternalLink link) {
        if (link.workspace().equals(Asset.WORKSPACE)) {
            Optional<Asset> asset = assets.asset("jcr:" + link.id());
            if (asset.isPresent()) {
                return asset.get().address();
            }
        }
        return pagesBelow
                + path(link.workspace(), link.id(), link.path())
                + "."
                + (link.extension().isEmpty() ? "html" : link.extension());
    }

    private String path(String workspace, String id, String stored) {
        Optional<String> node = NodeId.of(id);
        if (node.isEmpty() || !isKnown(workspace)) {
            return absolute(stored);
        }
        return source.read(workspace, session -> {
            try {
                return session.getNodeByIdentifier(node.get()).getPath();
            } catch (ItemNotFoundException gone) {
                return absolute(stored);
            }
        });
    }

    /** A text can say anything; as Magnolia does, it is taken for a path, and so can be no address that runs. */
    private static String absolute(String stored) {
        return stored.startsWith("/") ? stored : "/" + stored;
    }

    /** A text can name any workspace, there are only these. */
    private boolean isKnown(String workspace) {
        return definitions.current().workspaces().contains(workspace);
    }
}
