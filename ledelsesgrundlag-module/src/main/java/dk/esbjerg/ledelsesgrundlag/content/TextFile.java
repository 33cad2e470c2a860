package dk.esbjerg.ledelsesgrundlag.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An entry of one of the text files next to this package: names with texts, lists and further entries. */
record TextFile(Map<?, ?> entries) {

    static TextFile load(String name) {
        try (InputStream file = TextFile.class.getResourceAsStream(name)) {
            return new TextFile(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .<Map<?, ?>>load(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    Set<?> names() {
        return entries.keySet();
    }

    /** The text, or null. */
    String text(String name) {
        Object value = entries.get(name);
        return value == null ? null : value.toString().strip();
    }

    Object value(String name) {
        return entries.get(name);
    }

    List<String> texts(String name) {
        return list(name).stream().map(text -> text.toString().strip()).toList();
    }

    TextFile entry(String name) {
        return new TextFile((Map<?, ?>) entries.get(name));
    }

    List<TextFile> all(String name) {
        return list(name).stream().map(entry -> new TextFile((Map<?, ?>) entry)).toList();
    }

    private List<?> list(String name) {
        Object value = entries.get(name);
        return value == null ? List.of() : (List<?>) value;
    }
}
