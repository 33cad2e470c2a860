package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Problem;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Responder;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.MovedAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRenderer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRequest;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.Reader;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderedPage;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderingException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.WithheldException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.SignIn;
import dk.esbjerg.ledelsesgrundlag.standalone.sharing.Readers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the site's addresses: pages, the light module's files and content as JSON, and what tells that the runtime is well. */
final class SiteHandler extends Handler.Abstract {

    private static final Logger log = LoggerFactory.getLogger(SiteHandler.class);

    private static final HttpField HTML = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    private static final HttpField REVALIDATE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
    private static final HttpField PRIVATE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "private, no-cache");
    private static final HttpField PERSONAL = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "private, no-store");
    private static final HttpField FOR_GOOD =
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=31536000, immutable");

    private final PageRenderer renderer;
    private final DefinitionRegistry definitions;
    private final StaticFiles files;
    private final PageAddresses addresses;
    private final RestAddresses rest;
    private final Responders responders;
    private final Readers readers;
    private final SignIn signIn;
    private final PlainPages plain;
    private final PublishedGate gate;
    private final MovedAddresses moved;
    private final Options options;

    @Inject
    SiteHandler(
            PageRenderer renderer,
            DefinitionRegistry definitions,
            StaticFiles files,
            PageAddresses addresses,
            RestAddresses rest,
            Responders responders,
            Readers readers,
            SignIn signIn,
            PlainPages plain,
            PublishedGate gate,
            MovedAddresses moved,
            Options options) {
        this.renderer = renderer;
        this.definitions = definitions;
        this.files = files;
        this.addresses = addresses;
        this.rest = rest;
        this.responders = responders;
        this.readers = readers;
        this.signIn = signIn;
        this.plain = plain;
        this.gate = gate;
        this.moved = moved;
        this.options = options;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecurityHeaders.putOn(response);
        String path = Request.getPathInContext(request);
        Optional<Responder> responder = responders.responsible(request.getMethod(), path);
        if (responder.isPresent() && !responder.get().isForAnybody() && isClosedTo(request)) {
            responders.demandSignIn(request, response, callback);
        } else if (responder.isPresent()) {
            responders.answer(responder.get(), request, response, callback);
        } else if (rest.answers(path) && isClosedTo(request)) {
            rest.demandSignIn(response, callback);
        } else if (rest.answers(path)) {
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
        } else if (isClosedTo(request)) {
            responders.demandSignIn(request, response, callback);
        } else {
            page(path, request, response, callback);
        }
        return true;
    }

    /** Whether the site is only for those who have signed in, and this is nobody of them. */
    private boolean isClosedTo(Request request) {
        if (!options.requireSignIn()) {
            return false;
        }
        Optional<Call> call = responders.call(request);
        return call.isEmpty() || signIn.visitor(call.get()).isEmpty();
    }

    private void page(String path, Request request, Response response, Callback callback) {
        List<Problem> problems = definitions.current().problems();
        if (options.development() && !problems.isEmpty()) {
            html(response, HttpStatus.INTERNAL_SERVER_ERROR_500, plain.problems(problems), callback);
            return;
        }
        try {
            PageRequest asked = pageRequest(path, request);
            Reader reader = readers.of(() -> responders.call(request));
            RenderedPage page = gate.read(() -> renderer.render(asked, reader)
                    .or(() -> renderer.renderNotFound(asked, reader))
                    .orElseGet(() -> new RenderedPage(HttpStatus.NOT_FOUND_404, plain.notFound())));
            Optional<String> now = page.status() == HttpStatus.NOT_FOUND_404 ? moved(path, request) : Optional.empty();
            if (now.isPresent()) {
                // Another item may come to live at the old address, so nobody is to keep this answer.
                response.getHeaders().put(REVALIDATE);
                redirect(request, response, HttpStatus.MOVED_PERMANENTLY_301, now.get(), callback);
                return;
            }
            html(response, page, callback);
        } catch (WithheldException e) {
            log.warn("{} was not answered: {}", path, e.getMessage());
            html(response, HttpStatus.SERVICE_UNAVAILABLE_503, plain.failure(), callback);
        } catch (RenderingException | ContentUnavailableException e) {
            log.error("{} was not answered: {}", path, e.getMessage());
            byte[] body = options.development() ? plain.failure(e.getMessage()) : plain.failure();
            html(response, HttpStatus.INTERNAL_SERVER_ERROR_500, body, callback);
        }
    }

    /** Where what used to be at that path is now, if that is an address that leads somewhere. */
    private Optional<String> moved(String path, Request request) {
        return gate.read(() -> moved.find(withoutExtension(path))
                .filter(now -> renderer.render(pageRequest(now, request))
                        .filter(page -> page.status() != HttpStatus.NOT_FOUND_404)
                        .isPresent()));
    }

    private static String withoutExtension(String path) {
        return path.endsWith(".html") ? path.substring(0, path.length() - 5) : path;
    }

    private PageRequest pageRequest(String path, Request request) {
        return addresses.request(path, "", firstValues(Request.extractQueryParameters(request)));
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

    private void html(Response response, int status, byte[] html, Callback callback) {
        html(response, new RenderedPage(status, html), callback);
    }

    private void html(Response response, RenderedPage page, Callback callback) {
        response.setStatus(page.status());
        response.getHeaders().put(HTML);
        response.getHeaders().put(page.personal() ? PERSONAL : options.requireSignIn() ? PRIVATE : REVALIDATE);
        Answers.write(response, page.html(), callback);
    }

    private static Map<String, String> firstValues(Fields fields) {
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field.getName(), field.getValue()));
        return values;
    }
}
