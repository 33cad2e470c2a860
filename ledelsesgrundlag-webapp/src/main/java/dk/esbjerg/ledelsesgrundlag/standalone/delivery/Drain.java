package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * Throws away what still arrives after a request was answered. A browser that is sending reads the answer only when it has
 * sent everything; if the connection were closed at once it would show a failure of the network instead.
 */
final class Drain implements Runnable {

    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();

    private final Request request;
    private final Callback callback;
    private final long end = System.nanoTime() + LONGEST;
    private long bytes;

    private Drain(Request request, Callback callback) {
        this.request = request;
        this.callback = callback;
    }

    /** No thread waits meanwhile. */
    static void drain(Request request, Callback callback) {
        if (request.getLength() == 0 || request.getHeaders().contains(HttpHeader.EXPECT)) {
            callback.succeeded();
        } else {
            new Drain(request, callback).run();
        }
    }

    @Override
    public void run() {
        while (bytes < MOST_BYTES && System.nanoTime() - end < 0) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                break;
            }
            bytes += chunk.remaining();
            chunk.release();
            if (chunk.isLast()) {
                break;
            }
        }
        callback.succeeded();
    }
}
