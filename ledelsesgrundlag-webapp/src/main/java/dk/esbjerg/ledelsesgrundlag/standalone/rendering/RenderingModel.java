package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.TemplateDefinition;
import javax.jcr.Node;

/** What templates know as {@code model} where, as here, no template has a model class of its own. */
public final class RenderingModel {

    private final Node node;
    private final TemplateDefinition definition;

    RenderingModel(Node node, TemplateDefinition definition) {
        this.node = node;
        this.definition = definition;
    }

    public Node getNode() {
        return node;
    }

    public TemplateDefinition getDefinition() {
        return definition;
    }
}
