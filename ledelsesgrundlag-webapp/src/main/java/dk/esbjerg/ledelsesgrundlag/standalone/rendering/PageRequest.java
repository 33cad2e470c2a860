package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reader asks for.
 *
 * @param pagePath the page's path in the website workspace
 * @param originalUri the address asked for, without the context path
 * @param contextPath empty, or a slash and a name
 * @param sitePath where the site's pages are, below the context path: empty for readers
 * @param parameters the first value of each
 */
public record PageRequest(
        String pagePath,
        String originalUri,
        String contextPath,
        String sitePath,
        Locale locale,
        Map<String, String> parameters) {

    /** The framework's front page. */
    public static final String HOME = "/ledelsesgrundlag";

    /** Of a reader. */
    public PageRequest(
            String pagePath, String originalUri, String contextPath, Locale locale, Map<String, String> parameters) {
        this(pagePath, originalUri, contextPath, "", locale, parameters);
    }

    /** What addresses of pages begin with. */
    String pagesBelow() {
        return contextPath + sitePath;
    }

    /** The address asked for with its parameters, ready to be sent. */
    String address() {
        StringBuilder address = new StringBuilder();
        for (String step : originalUri.substring(1).split("/", -1)) {
            address.append('/').append(encode(step).replace("+", "%20"));
        }
        char separator = '?';
        for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
            address.append(separator)
                    .append(encode(parameter.getKey()))
                    .append('=')
                    .append(encode(parameter.getValue()));
            separator = '&';
        }
        return address.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    PageRequest at(String otherPagePath) {
        return new PageRequest(otherPagePath, originalUri, contextPath, sitePath, locale, parameters);
    }

    PageRequest with(String parameter, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new PageRequest(pagePath, originalUri, contextPath, sitePath, locale, more);
    }
}
