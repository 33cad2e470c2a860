package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import java.util.List;
import java.util.Set;

/**
 * Where the items that a field offers come from.
 *
 * @param nodeTypes which of the workspace's items they are
 * @param describedBy the property that says what an item is called, or empty for its name
 */
public record ItemSource(String workspace, List<String> nodeTypes, String describedBy) {

    static final String TYPE = "jcrDatasource";

    /** What Magnolia's asset links lead to. */
    static final ItemSource ASSETS = new ItemSource(Asset.WORKSPACE, List.of(Asset.NODE_TYPE), "title");

    static ItemSource from(YamlMap yaml) {
        yaml.only(Set.of("$type", "workspace", "describeByProperty", "allowedNodeTypes"));
        List<String> nodeTypes = yaml.texts("allowedNodeTypes");
        if (nodeTypes.isEmpty()) {
            throw yaml.problem("allowedNodeTypes", "'allowedNodeTypes' must list what can be chosen");
        }
        return new ItemSource(
                yaml.text("workspace"),
                nodeTypes,
                yaml.optionalText("describeByProperty").orElse(""));
    }
}
