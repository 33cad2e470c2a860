package dk.esbjerg.ledelsesgrundlag.standalone.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param path decoded, below the context path, beginning with a slash
 * @param form empty unless a form was posted
 * @param cookies the first value of each
 * @param remoteAddress where it comes from; behind a trusted proxy, where the proxy says it comes from
 * @param secure whether it was sent over TLS, to us or to a trusted proxy
 * @param origin the Origin header, or empty
 * @param self the origin that this server answers under, such as {@code https://eknet.example.dk}
 */
public record Call(
        String method,
        String path,
        Parameters query,
        Parameters form,
        List<Upload> uploads,
        Map<String, String> cookies,
        String remoteAddress,
        boolean secure,
        Optional<String> origin,
        String self) {

    /** Whether it only asks, as GET and HEAD do. */
    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }
}
