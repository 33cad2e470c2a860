package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;

/** Writes whole answers at once. */
final class Answers {

    private Answers() {}

    static void write(Response response, byte[] content, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        response.write(true, ByteBuffer.wrap(content), callback);
    }

    static String encodePath(String path) {
        // Two slashes at the start would send the reader to another host.
        return URIUtil.encodePath(path.replaceAll("^/+", "/"));
    }
}
