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
 * @param byScript whether a script of ours sent it ({@code X-Requested-With: fetch}) and reads the answer itself
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
        String self,
        boolean byScript) {

    /** A call that no script sent. */
    public Call(
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
        this(method, path, query, form, uploads, cookies, remoteAddress, secure, origin, self, false);
    }

    /** Whether it only asks, as GET and HEAD do. */
    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether a page of another origin sent it; browsers say so with everything but plain reading. */
    public boolean fromElsewhere() {
        return origin.filter(sender -> !sender.equals(self)).isPresent();
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }
}
