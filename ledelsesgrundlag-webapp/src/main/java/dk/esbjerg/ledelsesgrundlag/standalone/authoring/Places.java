package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition.ItemType;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Where items of a kind may lie, as the apps define it. */
@Singleton
public final class Places {

    private final DefinitionRegistry definitions;

    @Inject
    public Places(DefinitionRegistry definitions) {
        this.definitions = definitions;
    }

    /** The node types below which one can lie; none where it lies at the top or wherever its folder is. */
    public Set<String> parentTypes(String nodeType) {
        if (nodeType.equals(Page.NODE_TYPE)) {
            return Set.of(Page.NODE_TYPE);
        }
        return itemType(nodeType).map(ItemType::parents).orElse(Set.of());
    }

    /**
     * Whether items of that kind lie in a folder a month: those of an app none of whose items lies below another. Of these
     * there will be many, and a long list of children makes every insert slow.
     */
    boolean inMonths(String nodeType) {
        return definitions
                .current()
                .appOf(nodeType)
                .map(AppDefinition::itemTypes)
                .filter(types -> types.stream().allMatch(type -> type.parents().isEmpty()))
                .isPresent();
    }

    /** The property that an item is named after, so that no other of its kind may hold the same. */
    Optional<String> nameProperty(String nodeType) {
        return itemType(nodeType).map(ItemType::nodeNameProperty).filter(property -> !property.isEmpty());
    }

    boolean allows(String nodeType, Node parent) throws RepositoryException {
        Set<String> types = parentTypes(nodeType);
        String parentType = parent.getPrimaryNodeType().getName();
        if (types.contains(parentType)) {
            return true;
        }
        boolean atTop = parent.getDepth() == 0;
        return nodeType.equals(Page.NODE_TYPE) ? atTop : types.isEmpty() && (atTop || Kinds.isFolder(parent));
    }

    private Optional<ItemType> itemType(String nodeType) {
        return definitions.current().appOf(nodeType).flatMap(app -> app.itemType(nodeType));
    }
}
