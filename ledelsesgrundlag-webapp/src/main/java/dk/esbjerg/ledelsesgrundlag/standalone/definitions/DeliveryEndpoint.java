package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.List;
import java.util.Set;

/**
 * An address at which content is delivered as JSON. Of Magnolia's delivery endpoint, version 2, this is the part in which
 * everything that leaves the house is named: there is no way to deliver a property that is not listed.
 *
 * @param file the file that defines it, for messages
 * @param path the address below {@code /.rest}, without a slash at its end
 * @param childNodeTypes the children that are delivered inside an item
 * @param depth how many levels of children are delivered
 * @param limit how many items a list has where the reader does not say
 * @param maxLimit how many items a list has at most
 * @param properties what is delivered of an item and its children
 */
public record DeliveryEndpoint(
        String file,
        String path,
        String workspace,
        String nodeType,
        List<String> childNodeTypes,
        int depth,
        int limit,
        int maxLimit,
        List<String> properties,
        List<Reference> references) {

    private static final String TYPE = "jcrDeliveryEndpoint_v2";
    private static final int DEFAULT_LIMIT = 10;
    private static final int DEFAULT_MAX_LIMIT = 1000;

    /** A property of one node type whose values stand for something else. */
    public record Reference(String nodeType, String property, Resolver resolver) {}

    /** How a reference is followed. */
    public sealed interface Resolver permits NodeResolver, AssetResolver, RichTextResolver {}

    /**
     * A UUID is replaced by the node it means.
     *
     * @param properties what is delivered of that node
     */
    public record NodeResolver(String workspace, List<String> properties) implements Resolver {}

    /** A link to an asset is replaced by the asset's address. */
    public record AssetResolver() implements Resolver {}

    /** The links inside a rich text are replaced by addresses. */
    public record RichTextResolver() implements Resolver {}

    boolean delivers(ContentType type) {
        return type.workspace().equals(workspace) && type.nodeType().equals(nodeType);
    }

    static DeliveryEndpoint from(LightModules.Source source) {
        YamlMap yaml = YamlMap.read(source)
                .only(Set.of(
                        "$type",
                        "endpointPath",
                        "workspace",
                        "nodeTypes",
                        "childNodeTypes",
                        "depth",
                        "limit",
                        "maxLimit",
                        "properties",
                        "references"));
        if (!yaml.text("$type").equals(TYPE)) {
            throw yaml.problem("$type", "the standalone runtime supports the endpoint type '" + TYPE + "' only");
        }
        List<String> nodeTypes = yaml.texts("nodeTypes");
        if (nodeTypes.size() != 1) {
            throw yaml.problem("nodeTypes", "the standalone runtime supports endpoints of exactly one node type");
        }
        int depth = yaml.optionalNumber("depth").orElse(0);
        List<String> childNodeTypes = yaml.texts("childNodeTypes");
        if (depth > 0 && childNodeTypes.isEmpty()) {
            throw yaml.problem("depth", "'childNodeTypes' must list which children may be delivered");
        }
        return new DeliveryEndpoint(
                source.name(),
                path(yaml),
                yaml.text("workspace"),
                nodeTypes.get(0),
                childNodeTypes,
                depth,
                yaml.optionalNumber("limit").orElse(DEFAULT_LIMIT),
                yaml.optionalNumber("maxLimit").orElse(DEFAULT_MAX_LIMIT),
                properties(yaml),
                yaml.maps("references").stream()
                        .map(DeliveryEndpoint::reference)
                        .toList());
    }

    private static String path(YamlMap yaml) {
        String path = yaml.text("endpointPath");
        if (!path.matches("(/[\\w-]+)+")) {
            throw yaml.problem("endpointPath", "must look like /delivery/books/v1");
        }
        return path;
    }

    private static List<String> properties(YamlMap yaml) {
        List<String> properties = yaml.texts("properties");
        if (properties.isEmpty()) {
            throw yaml.problem("properties", "'properties' must list what may be delivered");
        }
        return properties;
    }

    private static Reference reference(YamlMap yaml) {
        yaml.only(Set.of("nodeType", "propertyName", "referenceResolver"));
        // Magnolia takes it for a regular expression; a plain word means the same in both places.
        String property = yaml.text("propertyName");
        if (!property.matches("\\w+")) {
            throw yaml.problem("propertyName", "the standalone runtime supports plain property names only");
        }
        return new Reference(yaml.text("nodeType"), property, resolver(yaml.map("referenceResolver")));
    }

    private static Resolver resolver(YamlMap yaml) {
        String type = yaml.text("$type");
        return switch (type) {
            case "jcrReferenceResolver" -> nodeResolver(yaml);
            case "assetReferenceResolver" -> assetResolver(yaml);
            case "richTextLinkReferenceResolver" -> richTextResolver(yaml);
            default ->
                throw yaml.problem("$type", "the standalone runtime does not support the resolver '" + type + "'");
        };
    }

    private static Resolver nodeResolver(YamlMap yaml) {
        yaml.only(Set.of("$type", "targetWorkspace", "depthInReferencedNode", "properties"));
        if (yaml.optionalNumber("depthInReferencedNode").orElse(-1) != 0) {
            throw yaml.problem(
                    "depthInReferencedNode", "the standalone runtime supports 'depthInReferencedNode: 0' only");
        }
        return new NodeResolver(yaml.text("targetWorkspace"), properties(yaml));
    }

    private static Resolver assetResolver(YamlMap yaml) {
        yaml.only(Set.of("$type", "expand", "includeDownloadLink"));
        if (!yaml.optionalText("expand").orElse("true").equals("false")
                || !yaml.optionalText("includeDownloadLink").orElse("true").equals("true")) {
            throw yaml.problem(
                    "expand", "the standalone runtime supports 'expand: false' with 'includeDownloadLink: true' only");
        }
        return new AssetResolver();
    }

    private static Resolver richTextResolver(YamlMap yaml) {
        yaml.only(Set.of("$type", "completeUrl"));
        if (!yaml.optionalText("completeUrl").orElse("true").equals("false")) {
            throw yaml.problem("completeUrl", "the standalone runtime supports 'completeUrl: false' only");
        }
        return new RichTextResolver();
    }
}
