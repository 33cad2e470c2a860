package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;

/** What every answer tells browsers not to do with it. */
final class SecurityHeaders {

    private static final List<HttpField> FIELDS = List.of(
            new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
                            + " base-uri 'none'; frame-ancestors 'self'"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("X-Frame-Options", "SAMEORIGIN"),
            new PreEncodedHttpField("Referrer-Policy", "same-origin"),
            new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
            new PreEncodedHttpField("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    private SecurityHeaders() {}

    static void putOn(Response response) {
        FIELDS.forEach(response.getHeaders()::put);
    }
}
