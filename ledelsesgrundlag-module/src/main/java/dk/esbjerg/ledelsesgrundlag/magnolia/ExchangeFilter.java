package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.exchange.PublicEndpoint;
import dk.esbjerg.ledelsesgrundlag.exchange.PublicEndpoint.Reply;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import java.io.IOException;
import java.util.Optional;
import javax.inject.Inject;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Answers the author instance on a public one, past everything that Magnolia asks of users; elsewhere it does nothing. */
public final class ExchangeFilter extends AbstractMgnlFilter {

    private final ExchangeAtWork exchange;

    @Inject
    public ExchangeFilter(ExchangeAtWork exchange) {
        this.exchange = exchange;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PublicEndpoint> endpoint = isAskedFor(request) ? exchange.endpoint() : Optional.empty();
        if (endpoint.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Reply reply = endpoint.get().answer(request.getMethod(), request::getHeader, request.getInputStream());
        reply.seal().ifPresent(seal -> response.setHeader(Reply.SEAL_HEADER, seal));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setStatus(reply.status());
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }

    private static boolean isAskedFor(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + PublicEndpoint.PATH);
    }
}
