package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.Fingerprint;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells browsers which file a script means when it imports another: libraries by their bare names, and our own scripts with
 * the fingerprint of their content, so that no script ever meets an older one from a cache. Pages carry it inline; the
 * security policy allows exactly this text, by its digest.
 */
final class ImportMap {

    /** Our own modules that others import. */
    private static final List<String> SCRIPTS = List.of(
            "drafts.js",
            "form.js",
            "link.js",
            "markup.js",
            "paste.js",
            "presence.js",
            "preview.js",
            "rich-text.js",
            "schema.js",
            "session.js",
            "sign-out.js",
            "toolbar.js",
            "words.js");

    private final String json;
    private final String source;

    ImportMap(WorkbenchFiles files, String contextPath) {
        Map<String, String> imports = new TreeMap<>();
        WebJars.names().forEach(name -> imports.put(name, contextPath + files.address(WebJars.FOLDER + name + ".js")));
        SCRIPTS.forEach(script ->
                imports.put(contextPath + WorkbenchFiles.PREFIX + script, contextPath + files.address(script)));
        json = Json.of(Map.of("imports", imports));
        source = "'sha256-" + Base64.getEncoder().encodeToString(Fingerprint.whole(json)) + "'";
    }

    /** What stands in the page. */
    String json() {
        return json;
    }

    /** How the security policy names it. */
    String source() {
        return source;
    }
}
