package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.WithheldException;
import dk.esbjerg.ledelsesgrundlag.standalone.rest.RestAnswer;
import dk.esbjerg.ledelsesgrundlag.standalone.rest.RestDelivery;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/** Everything below {@code /.rest}: asked by programs, and answered in JSON whatever happens. */
final class RestAddresses {

    private static final String PREFIX = "/.rest";
    private static final String METHODS = "HEAD, GET, OPTIONS";
    private static final Set<String> JSON_RANGES = Set.of("*/*", "application/*", "application/json");
    private static final HttpField JSON =
            new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json;charset=UTF-8");
    private static final HttpField REVALIDATE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");

    private final RestDelivery delivery;
    private final PublishedGate gate;

    @Inject
    RestAddresses(RestDelivery delivery, PublishedGate gate) {
        this.delivery = delivery;
        this.gate = gate;
    }

    boolean answers(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    void answer(String path, Request request, Response response, Callback callback) {
        // Jetty leaves encoded what could be mistaken in an address; in a node's name it is a character like any other.
        String asked = URIUtil.decodePath(path.substring(PREFIX.length()));
        if (!delivery.answers(asked) || isRead(request) && accepted(request)) {
            write(response, published(asked, request), callback);
        } else if (HttpMethod.OPTIONS.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, METHODS);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=UTF-8");
            Answers.write(response, METHODS.getBytes(StandardCharsets.US_ASCII), callback);
        } else if (isRead(request)) {
            write(response, RestAnswer.notAcceptable(), callback);
        } else {
            response.getHeaders().put(HttpHeader.ALLOW, METHODS);
            write(response, RestAnswer.methodNotAllowed(request.getMethod()), callback);
        }
    }

    private RestAnswer published(String asked, Request request) {
        try {
            return gate.read(() -> delivery.answer(asked, parameters(request)));
        } catch (WithheldException e) {
            return RestAnswer.unavailable();
        }
    }

    /** Tells a program that the site is only for those who have signed in. */
    void demandSignIn(Response response, Callback callback) {
        write(response, RestAnswer.unauthorized(), callback);
    }

    private static boolean isRead(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }

    /** Whether JSON is among what the reader takes; one who does not say takes anything. */
    private static boolean accepted(Request request) {
        List<String> ranges = request.getHeaders().getQualityCSV(HttpHeader.ACCEPT);
        return !request.getHeaders().contains(HttpHeader.ACCEPT)
                || ranges.stream().map(range -> range.replaceAll("\\s*;.*", "")).anyMatch(JSON_RANGES::contains);
    }

    private static Map<String, List<String>> parameters(Request request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Request.extractQueryParameters(request).forEach(field -> parameters.put(field.getName(), field.getValues()));
        return parameters;
    }

    private static void write(Response response, RestAnswer answer, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(JSON);
        response.getHeaders().put(REVALIDATE);
        Answers.write(response, answer.json(), callback);
    }
}
