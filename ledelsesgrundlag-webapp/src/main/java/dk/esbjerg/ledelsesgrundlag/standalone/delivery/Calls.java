package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.URIUtil;

/** Jetty's requests as the program's own pages see them. */
final class Calls {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final String REQUESTED_WITH = "X-Requested-With";

    private final Optional<String> publicOrigin;

    @Inject
    Calls(Options options) {
        publicOrigin = options.publicOrigin();
    }

    /** @throws RuntimeException if the query cannot be read */
    Call call(Request request, Sent sent) {
        return new Call(
                request.getMethod(),
                path(request),
                parameters(Request.extractQueryParameters(request)),
                sent.form(),
                sent.uploads(),
                cookies(request),
                Request.getRemoteAddr(request),
                request.isSecure(),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN)),
                publicOrigin.orElseGet(() -> origin(request)),
                "fetch".equalsIgnoreCase(request.getHeaders().get(REQUESTED_WITH)));
    }

    /** Decoded, below the context path. */
    static String path(Request request) {
        // Jetty leaves encoded what could be mistaken in an address.
        String path = URIUtil.decodePath(Request.getPathInContext(request));
        return path.startsWith("/") ? path : "/" + path;
    }

    static Parameters parameters(Fields fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.getName(), field.getValues()));
        return new Parameters(values);
    }

    private static String origin(Request request) {
        String scheme = request.isSecure() ? "https" : "http";
        int port = Request.getServerPort(request);
        boolean usual = port <= 0 || port == (request.isSecure() ? HTTPS_PORT : HTTP_PORT);
        return scheme + "://" + Request.getServerName(request) + (usual ? "" : ":" + port);
    }

    private static Map<String, String> cookies(Request request) {
        Map<String, String> cookies = new HashMap<>();
        for (HttpCookie cookie : Request.getCookies(request)) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }
}
