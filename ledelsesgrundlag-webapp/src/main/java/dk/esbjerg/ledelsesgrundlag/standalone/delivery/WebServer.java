package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server. It takes requests from the moment it is started, and lets those it has taken end before it stops. */
@Singleton
public final class WebServer {

    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final int MAX_THREADS = 32;
    private static final int MIN_THREADS = 4;

    /** Whoever sends slower takes up room that others need. */
    private static final long LEAST_BYTES_PER_SECOND = 200;

    private static final long STOP_MILLIS = 10_000;

    private final Options options;
    private final Listener listener;
    private final PlainPages plain;
    private final Server server;
    private final ServerConnector connector;

    @Inject
    WebServer(Options options, Listener listener, SiteHandler site, PlainPages plain) {
        this.options = options;
        this.listener = listener;
        this.plain = plain;
        server = new Server(new QueuedThreadPool(MAX_THREADS, MIN_THREADS));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        if (options.proxy() != Options.Proxy.NONE) {
            http.addCustomizer(new TrustedProxy(options.proxy()));
        }
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        server.addConnector(connector);
        server.setHandler(new GracefulHandler(new MinimumDataRateHandler(
                new ContextHandler(compressed(site), contextPath(options)), LEAST_BYTES_PER_SECOND, 0)));
        server.setErrorHandler(this::refused);
        server.setStopTimeout(STOP_MILLIS);
    }

    /** Begins to answer. */
    public void start() {
        try {
            connector.open(listener.channel());
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP server does not start", e);
        }
    }

    /** The front page's address. */
    public String address() {
        return "http://" + options.host() + ":" + listener.port() + options.contextPath() + "/ledelsesgrundlag";
    }

    public void join() {
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void stop() {
        try {
            server.stop();
        } catch (Exception e) {
            log.warn("The HTTP server did not stop in good order: {}", e.toString());
        }
    }

    private static Handler compressed(Handler handler) {
        CompressionHandler compression = new CompressionHandler(handler);
        compression.putCompression(new GzipCompression());
        compression.putConfiguration(
                "/*", CompressionConfig.builder().defaults().build());
        return compression;
    }

    private static String contextPath(Options options) {
        return options.contextPath().isEmpty() ? "/" : options.contextPath();
    }

    /** What cannot be understood as a request at all, or lies outside the context path, never reaches the site. */
    private boolean refused(Request request, Response response, Callback callback) {
        SecurityHeaders.putOn(response);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        Answers.write(response, explanation(response.getStatus()), callback);
        return true;
    }

    private byte[] explanation(int status) {
        if (status == HttpStatus.NOT_FOUND_404) {
            return plain.notFound();
        }
        return status < HttpStatus.INTERNAL_SERVER_ERROR_500 ? plain.badRequest() : plain.failure();
    }
}
