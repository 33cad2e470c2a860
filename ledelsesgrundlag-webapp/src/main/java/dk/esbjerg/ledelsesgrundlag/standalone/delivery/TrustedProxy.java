package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.Options.Proxy;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Lets a reverse proxy say how a request reached it. Proxies add their word to what is there already, and whatever came
 * before the last word may be made up; so only the last one is heard, and only in the headers that the operator named.
 */
final class TrustedProxy implements HttpConfiguration.Customizer {

    private static final Set<String> X_FORWARDED =
            Set.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port");
    private static final Set<String> FORWARDED = Set.of("Forwarded");
    private static final List<String> ALL = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Server",
            "X-Proxied-Https",
            "Proxy-auth-cert",
            "Proxy-ssl-id");

    private final ForwardedRequestCustomizer jetty = new ForwardedRequestCustomizer();
    private final Set<String> trusted;

    TrustedProxy(Proxy proxy) {
        trusted = proxy == Proxy.FORWARDED ? FORWARDED : X_FORWARDED;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        HttpFields.Mutable heard = HttpFields.build(request.getHeaders());
        for (String name : ALL) {
            List<String> said = request.getHeaders().getCSV(name, true);
            heard.remove(name);
            if (trusted.contains(name) && !said.isEmpty()) {
                heard.put(name, said.get(said.size() - 1));
            }
        }
        HttpFields headers = heard.asImmutable();
        return jetty.customize(
                new Request.Wrapper(request) {
                    @Override
                    public HttpFields getHeaders() {
                        return headers;
                    }
                },
                responseHeaders);
    }
}
