package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.magnolia.PostedForm.Trust;
import dk.esbjerg.ledelsesgrundlag.sharing.Fields;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.cms.security.SecurityUtil;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Stands before Magnolia's filters that refuse forms, which would lose what a leader has written: it looks at a form of ours
 * itself, and lets the page be asked for with GET, by which nothing can be changed on the way. What becomes of the form is up
 * to {@link LeadersPageFilter}. Where its sender has to sign in first, it is kept for the same browser, and comes along when
 * that asks for the page again.
 */
public final class PostedFormFilter extends AbstractMgnlFilter {

    private static final String POST = "POST";
    private static final String GET = "GET";

    private final KeptForms kept;

    @Inject
    public PostedFormFilter(KeptForms kept) {
        this.kept = kept;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String token = request.getParameter(PostedForm.TOKEN);
        if (request.getMethod().equals(POST) && token != null) {
            take(new PostedForm(fields(request), trust(request, token)), request, response);
            chain.doFilter(new AskedFor(request), response);
        } else {
            bring(request);
            chain.doFilter(request, isToSignIn(request) ? new SignInAgain(request, response) : response);
        }
    }

    private void take(PostedForm form, HttpServletRequest request, HttpServletResponse response) {
        form.putOn(request);
        if (form.trust() == Trust.GIVEN) {
            KeptForms.cookie(request).ifPresent(kept::forget);
        } else if (form.trust() == Trust.EARLIER && !SecurityUtil.isAuthenticated()) {
            KeptForms.setCookie(kept.keep(Asked.address(request), form.fields()), request, response);
        }
    }

    private void bring(HttpServletRequest request) {
        Optional<String> cookie = KeptForms.cookie(request);
        if (cookie.isPresent() && request.getMethod().equals(GET) && SecurityUtil.isAuthenticated()) {
            kept.find(cookie.get(), Asked.address(request))
                    .ifPresent(fields -> new PostedForm(fields, Trust.EARLIER).putOn(request));
        }
    }

    /** Whether it comes from one whose form is kept, and who can hardly have sent anything but who they are. */
    private boolean isToSignIn(HttpServletRequest request) {
        return request.getMethod().equals(POST)
                && !SecurityUtil.isAuthenticated()
                && KeptForms.cookie(request)
                        .flatMap(id -> kept.find(id, Asked.address(request)))
                        .isPresent();
    }

    private static Trust trust(HttpServletRequest request, String token) {
        if (!isFromHere(request)) {
            return Trust.FORGED;
        }
        return SecurityUtil.isAuthenticated() && GivenTokens.wasGiven(request, token) ? Trust.GIVEN : Trust.EARLIER;
    }

    /** As far as the browser says, and all of them do: another site's page cannot have it say anything else. */
    private static boolean isFromHere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin == null || host != null && origin.endsWith("://" + host);
    }

    private static Fields fields(HttpServletRequest request) {
        Map<String, List<String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove(PostedForm.TOKEN);
        return new Fields(fields);
    }

    private static final class AskedFor extends HttpServletRequestWrapper {

        AskedFor(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return GET;
        }
    }

    /**
     * Has Magnolia ask anew who somebody is where its form for that lay open for longer than the form's token lasts: it would
     * answer that they are to go back, where there is nothing but that form.
     */
    private static final class SignInAgain extends HttpServletResponseWrapper {

        private final String address;

        SignInAgain(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            // Two slashes would lead to another host.
            this.address = Asked.address(request).replaceFirst("^/+", "/") + "?" + LeadersPageFilter.SIGN_IN + "=1";
        }

        @Override
        public void sendError(int status) throws IOException {
            if (!isAskedAgain(status)) {
                super.sendError(status);
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            if (!isAskedAgain(status)) {
                super.sendError(status, message);
            }
        }

        private boolean isAskedAgain(int status) {
            if (status != SC_FORBIDDEN) {
                return false;
            }
            setStatus(SC_SEE_OTHER);
            setHeader("Location", address);
            return true;
        }
    }
}
