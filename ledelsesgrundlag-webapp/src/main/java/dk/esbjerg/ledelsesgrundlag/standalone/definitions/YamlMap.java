package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping in a YAML file that remembers where it stands, so that every complaint names file and line. */
final class YamlMap {

    private final String file;
    private final MappingNode node;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    private YamlMap(String file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw problem(entry.getKeyNode(), "a key must be a plain word");
            }
            if (entries.put(key.getValue(), entry) != null) {
                throw problem(key, "'" + key.getValue() + "' stands here twice");
            }
        }
    }

    /** Reads a file whose content is one mapping. */
    static YamlMap read(LightModules.Source source) {
        try (Reader reader = Files.newBufferedReader(source.path())) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (root instanceof MappingNode mapping) {
                return new YamlMap(source.name(), mapping);
            }
            throw new DefinitionException(new Problem(source.name(), 0, "holds no definition"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new DefinitionException(new Problem(source.name(), line, "is no valid YAML: " + e.getProblem()));
        } catch (YAMLException | IOException e) {
            throw new DefinitionException(new Problem(source.name(), 0, "cannot be read: " + e.getMessage()));
        }
    }

    Set<String> keys() {
        return entries.keySet();
    }

    /** Refuses every key that is not listed: what is not understood must not be skipped in silence. */
    YamlMap only(Set<String> supported) {
        entries.forEach((key, entry) -> {
            if (!supported.contains(key)) {
                throw problem(
                        entry.getKeyNode(),
                        "'" + key + "' is not supported by the standalone runtime here; it knows "
                                + String.join(", ", supported.stream().sorted().toList()));
            }
        });
        return this;
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> problem(node, "'" + key + "' is missing"));
    }

    Optional<String> optionalText(String key) {
        return value(key).map(value -> {
            if (value instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw problem(value, "'" + key + "' must be a text");
        });
    }

    boolean flag(String key) {
        return optionalText(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** The mapping below a key, or an empty one. */
    YamlMap map(String key) {
        return value(key).map(value -> asMap(value, key)).orElseGet(() -> new YamlMap(file, emptyLike(node)));
    }

    /** The mappings listed below a key, or none. */
    List<YamlMap> maps(String key) {
        return value(key)
                .map(value -> {
                    if (!(value instanceof SequenceNode sequence)) {
                        throw problem(value, "'" + key + "' must be a list");
                    }
                    List<YamlMap> maps = new ArrayList<>();
                    sequence.getValue().forEach(item -> maps.add(asMap(item, key)));
                    return List.copyOf(maps);
                })
                .orElse(List.of());
    }

    /** What is wrong with the value of a key, or with this mapping where it lacks the key. */
    DefinitionException problem(String key, String message) {
        return problem(value(key).orElse(node), message);
    }

    /** The content type that the mapping's tag names, as in {@code !content-type:tool}. */
    Optional<String> tag() {
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? Optional.of(tag.substring(1)) : Optional.empty();
    }

    private Optional<Node> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    private YamlMap asMap(Node value, String key) {
        if (value instanceof MappingNode mapping) {
            return new YamlMap(file, mapping);
        }
        throw problem(value, "'" + key + "' must hold keys and values");
    }

    private DefinitionException problem(Node where, String message) {
        return new DefinitionException(new Problem(file, where.getStartMark().getLine() + 1, message));
    }

    private static MappingNode emptyLike(MappingNode node) {
        return new MappingNode(
                node.getTag(), true, List.of(), node.getStartMark(), node.getEndMark(), node.getFlowStyle());
    }
}
