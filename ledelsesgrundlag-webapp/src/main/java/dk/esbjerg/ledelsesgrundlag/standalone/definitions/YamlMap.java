package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.DumperOptions;
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
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in a YAML file that remembers where it stands, so that every complaint names file and line. Where it is
 * tagged {@code !include:/path}, it has the entries of that file too, its own going first, as in Magnolia.
 */
final class YamlMap {

    private static final String INCLUDE = "!include:";

    private final LightModules.Source source;
    private final Node node;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private YamlMap(LightModules.Source source, Node node) {
        this.source = source;
        this.node = node;
        tag(node).filter(tag -> tag.startsWith(INCLUDE)).ifPresent(tag -> include(tag.substring(INCLUDE.length())));
        if (node instanceof MappingNode mapping) {
            addOwn(mapping);
        }
    }

    private void include(String path) {
        LightModules.Source included = source.include(path).orElseThrow(() -> problem(node, path + " does not exist"));
        if (included.includesItself()) {
            throw problem(node, path + " includes itself");
        }
        entries.putAll(read(included).entries);
    }

    private void addOwn(MappingNode node) {
        Set<String> own = new HashSet<>();
        for (NodeTuple entry : node.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw problem(entry.getKeyNode(), "a key must be a plain word");
            }
            if (!own.add(key.getValue())) {
                throw problem(key, "'" + key.getValue() + "' stands here twice");
            }
            entries.put(key.getValue(), new Entry(source, key, entry.getValueNode()));
        }
    }

    /** Reads a file whose content is one mapping. */
    static YamlMap read(LightModules.Source source) {
        try (Reader reader = Files.newBufferedReader(source.path())) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (root == null) {
                throw new DefinitionException(new Problem(source.name(), 0, "holds no definition"));
            }
            return map(source, root);
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
                throw entry.problem(
                        entry.key,
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
        return entry(key).map(entry -> {
            if (entry.value instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw entry.problem(entry.value, "'" + key + "' must be a text");
        });
    }

    boolean flag(String key) {
        return optionalText(key).map(Boolean::parseBoolean).orElse(false);
    }

    /** The whole number below a key, from 0 upwards. */
    Optional<Integer> optionalNumber(String key) {
        return optionalText(key).map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw problem(key, "'" + key + "' must be a whole number");
            }
            return Integer.valueOf(text);
        });
    }

    /** The mapping below a key, or an empty one. */
    YamlMap map(String key) {
        return entry(key).map(entry -> map(entry.source, entry.value)).orElseGet(this::empty);
    }

    /** The mappings listed below a key, or none. */
    List<YamlMap> maps(String key) {
        return list(key, (entry, item) -> map(entry.source, item));
    }

    /** The texts listed below a key, or none. */
    List<String> texts(String key) {
        return list(key, (entry, item) -> {
            if (item instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            throw entry.problem(item, "'" + key + "' must list texts");
        });
    }

    private <T> List<T> list(String key, BiFunction<Entry, Node, T> reader) {
        return entry(key)
                .map(entry -> {
                    if (!(entry.value instanceof SequenceNode sequence)) {
                        throw entry.problem(entry.value, "'" + key + "' must be a list");
                    }
                    return sequence.getValue().stream()
                            .map(item -> reader.apply(entry, item))
                            .toList();
                })
                .orElse(List.of());
    }

    /** What is wrong with the value of a key, or with this mapping where it lacks the key. */
    DefinitionException problem(String key, String message) {
        return entry(key).map(entry -> entry.problem(entry.value, message)).orElseGet(() -> problem(node, message));
    }

    /** What the mapping is tagged with, as in {@code !content-type:leadershipTool}, without the exclamation mark. */
    Optional<String> tag() {
        return tag(node).map(tag -> tag.substring(1));
    }

    private Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Stands where this one does: who misses something in it is led there. */
    private YamlMap empty() {
        return new YamlMap(
                source,
                new MappingNode(
                        Tag.MAP,
                        true,
                        List.of(),
                        node.getStartMark(),
                        node.getEndMark(),
                        DumperOptions.FlowStyle.AUTO));
    }

    private DefinitionException problem(Node where, String message) {
        return problem(source, where, message);
    }

    private static YamlMap map(LightModules.Source source, Node node) {
        boolean including = tag(node).filter(tag -> tag.startsWith(INCLUDE)).isPresent();
        if (node instanceof MappingNode || including) {
            return new YamlMap(source, node);
        }
        throw problem(source, node, "keys and values are expected here");
    }

    private static Optional<String> tag(Node node) {
        return Optional.of(node.getTag().getValue()).filter(tag -> tag.startsWith("!"));
    }

    private static DefinitionException problem(LightModules.Source source, Node where, String message) {
        int line = where.getStartMark() == null ? 0 : where.getStartMark().getLine() + 1;
        return new DefinitionException(new Problem(source.name(), line, message));
    }

    /** A value with its key, in the file where it stands. */
    private record Entry(LightModules.Source source, Node key, Node value) {
        DefinitionException problem(Node where, String message) {
            return YamlMap.problem(source, where, message);
        }
    }
}
