package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Problem;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRenderer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRequest;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderedPage;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the site's addresses: pages, the light module's files and content as JSON, and what tells that the runtime is well. */
final class SiteHandler extends Handler.Abstract {

    private static final Logger log = LoggerFactory.getLogger(SiteHandler.class);
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static final HttpField HTML = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    private static final HttpField REVALIDATE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
    private static final HttpField FOR_GOOD =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");

    private final PageRenderer renderer;
    private final DefinitionRegistry definitions;
    private final StaticFiles files;
    private final RestAddresses rest;
    private final PlainPages plain;
    private final Options options;

    @Inject
    SiteHandler(
            PageRenderer renderer,
            DefinitionRegistry definitions,
            StaticFiles files,
            RestAddresses rest,
            PlainPages plain,
            Options options) {
        this.renderer = renderer;
        this.definitions = definitions;
        this.files = files;
        this.rest = rest;
        this.plain = plain;
        this.options = options;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.putOn(response);
        String path = Request.getPathInContext(request);
        if (rest.answers(path)) {
            rest.answer(path, request, response, callback);
        } else if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            html(response, HttpStatus.METHOD_NOT_ALLOWED_405, plain.methodNotAllowed(), callback);
        } else if (path.equals("/") || path.isEmpty()) {
            redirect(request, response, HttpStatus.FOUND_302, PageRequest.HOME, callback);
        } else if (path.equals("/health")) {
            health(response, callback);
        } else if (path.startsWith(StaticFiles.PREFIX)) {
            file(path, request, response, callback);
        } else if (path.endsWith("/")) {
            redirect(request, response, HttpStatus.MOVED_PERMANENTLY_301, path.replaceAll("/+$", ""), callback);
        } else {
            page(path, request, response, callback);
        }
        return true;
    }

    private void page(String path, Request request, Response response, Callback callback) {
        List<Problem> problems = definitions.current().problems();
        if (options.development() && !problems.isEmpty()) {
            html(response, HttpStatus.INTERNAL_SERVER_ERROR_500, plain.problems(problems), callback);
            return;
        }
        try {
            PageRequest asked = pageRequest(path, request);
            RenderedPage page = renderer.render(asked)
                    .or(() -> renderer.renderNotFound(asked))
                    .orElseGet(() -> new RenderedPage(HttpStatus.NOT_FOUND_404, plain.notFound()));
            html(response, page.status(), page.html(), callback);
        } catch (RenderingException | ContentUnavailableException e) {
            log.error("{} was not answered: {}", path, e.getMessage());
            byte[] body = options.development() ? plain.failure(e.getMessage()) : plain.failure();
            html(response, HttpStatus.INTERNAL_SERVER_ERROR_500, body, callback);
        }
    }

    private PageRequest pageRequest(String path, Request request) {
        String target = definitions.current().forward(path).orElse(path);
        int query = target.indexOf('?');
        Map<String, String> parameters = firstValues(Request.extractQueryParameters(request));
        if (query >= 0) {
            Fields forwarded = new Fields(true);
            UrlEncoded.decodeUtf8To(target.substring(query + 1), forwarded);
            parameters.putAll(firstValues(forwarded));
            target = target.substring(0, query);
        }
        String pagePath = target.endsWith(".html") ? target.substring(0, target.length() - 5) : target;
        return new PageRequest(pagePath, path, options.contextPath(), DANISH, parameters);
    }

    private void file(String path, Request request, Response response, Callback callback) {
        Optional<StaticFiles.StaticFile> found = files.find(path);
        if (found.isEmpty()) {
            html(response, HttpStatus.NOT_FOUND_404, plain.notFound(), callback);
            return;
        }
        StaticFiles.StaticFile file = found.get();
        String etag = '"' + file.fingerprint() + '"';
        boolean fingerprinted =
                ("v=" + file.fingerprint()).equals(request.getHttpURI().getQuery());
        response.getHeaders().put(fingerprinted ? FOR_GOOD : REVALIDATE);
        response.getHeaders().put(HttpHeader.ETAG, etag);
        String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        // A compressed answer carries a mark of its compression inside the tag's quotes.
        if (known != null && known.contains(file.fingerprint())) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            callback.succeeded();
            return;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, file.type());
        Answers.write(response, file.content(), callback);
    }

    private void redirect(Request request, Response response, int status, String path, Callback callback) {
        String query = request.getHttpURI().getQuery();
        String location = options.contextPath() + Answers.encodePath(path) + (query == null ? "" : "?" + query);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.LOCATION, location);
        callback.succeeded();
    }

    private static void health(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(REVALIDATE);
        Answers.write(response, "{\"status\":\"ok\"}".getBytes(StandardCharsets.UTF_8), callback);
    }

    private static void html(Response response, int status, byte[] html, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HTML);
        response.getHeaders().put(REVALIDATE);
        Answers.write(response, html, callback);
    }

    private static Map<String, String> firstValues(Fields fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field.getName(), field.getValue()));
        return values;
    }
}
