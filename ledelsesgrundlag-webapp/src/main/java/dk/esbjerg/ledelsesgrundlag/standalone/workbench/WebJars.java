package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The libraries that scripts import by their bare names. They come as WebJars, one ES module each, and are served as they
 * were published: their own imports of each other are such names as well.
 */
final class WebJars {

    /** Where a library's module is addressed, below the static files: {@code webjars/<name>.js}. */
    static final String FOLDER = "webjars/";

    /** Each with the file that holds its module. */
    private static final Map<String, String> MODULES = new TreeMap<>(Map.ofEntries(
            Map.entry("orderedmap", "dist/index.js"),
            Map.entry("prosemirror-commands", "dist/index.js"),
            Map.entry("prosemirror-history", "dist/index.js"),
            Map.entry("prosemirror-inputrules", "dist/index.js"),
            Map.entry("prosemirror-keymap", "dist/index.js"),
            Map.entry("prosemirror-model", "dist/index.js"),
            Map.entry("prosemirror-schema-list", "dist/index.js"),
            Map.entry("prosemirror-state", "dist/index.js"),
            Map.entry("prosemirror-tables", "dist/index.js"),
            Map.entry("prosemirror-transform", "dist/index.js"),
            Map.entry("prosemirror-view", "dist/index.js"),
            Map.entry("rope-sequence", "dist/index.js"),
            Map.entry("w3c-keyname", "index.js")));

    private WebJars() {}

    /** The names that scripts can import. */
    static Iterable<String> names() {
        return MODULES.keySet();
    }

    /**
     * The resource behind an address below {@link #FOLDER}, or null where there is none.
     *
     * @throws IllegalStateException if the program was put together without the library
     */
    static String resource(String file) {
        String name = file.substring(FOLDER.length()).replaceFirst("\\.js$", "");
        String module = MODULES.get(name);
        return module == null ? null : "/META-INF/resources/webjars/" + name + "/" + version(name) + "/" + module;
    }

    private static String version(String name) {
        String description = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream file = WebJars.class.getResourceAsStream(description)) {
            if (file == null) {
                throw new IllegalStateException("The WebJar " + name + " is missing");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
