package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.inject.Inject;
import javax.inject.Singleton;

/** Knows which page answers an address: the one whose path it is, or the one that a virtual address stands for. */
@Singleton
public final class PageAddresses {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final String HTML = ".html";

    private final DefinitionRegistry definitions;
    private final Options options;

    @Inject
    public PageAddresses(DefinitionRegistry definitions, Options options) {
        this.definitions = definitions;
        this.options = options;
    }

    /**
     * What somebody asks for.
     *
     * @param path decoded, below the site path
     * @param sitePath where the site's pages are, below the context path: empty for readers
     * @param parameters of the query; those of a virtual address go before them
     */
    public PageRequest request(String path, String sitePath, Map<String, String> parameters) {
        String target = definitions.current().forward(path).orElse(path);
        Map<String, String> all = new HashMap<>(parameters);
        int query = target.indexOf('?');
        if (query >= 0) {
            all.putAll(decoded(target.substring(query + 1)));
            target = target.substring(0, query);
        }
        String pagePath = target.endsWith(HTML) ? target.substring(0, target.length() - HTML.length()) : target;
        return new PageRequest(pagePath, path, options.contextPath(), sitePath, DANISH, all);
    }

    private static Map<String, String> decoded(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&")) {
            int value = parameter.indexOf('=');
            if (value >= 0) {
                parameters.putIfAbsent(decode(parameter.substring(0, value)), decode(parameter.substring(value + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return encoded;
        }
    }
}
