package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import dk.esbjerg.ledelsesgrundlag.sharing.Actors;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.GoTo;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Show;
import dk.esbjerg.ledelsesgrundlag.sharing.Place;
import dk.esbjerg.ledelsesgrundlag.sharing.Sharing;
import info.magnolia.cms.filters.AbstractMgnlFilter;
import info.magnolia.cms.security.SecurityUtil;
import info.magnolia.context.MgnlContext;
import java.io.IOException;
import java.util.Optional;
import javax.inject.Inject;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Answers the forms that leaders send, once Magnolia knows which page was asked for and that its reader may see it: stands
 * before the page is rendered.
 */
public final class LeadersPageFilter extends AbstractMgnlFilter {

    /** A leader's page that is asked for with this parameter has its reader sign in. */
    static final String SIGN_IN = "log-ind";

    /** The field of Magnolia's form with who signs in. It comes this far where that did not succeed. */
    private static final String USER = "mgnlUserId";

    private final Sharing sharing;
    private final SitePages site;
    private final PageContext page;
    private final CurrentUser user;

    @Inject
    public LeadersPageFilter(Sharing sharing, SitePages site, PageContext page, CurrentUser user) {
        this.sharing = sharing;
        this.site = site;
        this.page = page;
        this.user = user;
    }

    @Override
    public void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> template = template();
        if (template.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "private, no-store");
        Optional<PostedForm> form = PostedForm.of(request);
        if (!SecurityUtil.isAuthenticated() && (form.isPresent() || isToSignIn(request))) {
            // Magnolia adds its login form.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (form.isEmpty()) {
            chain.doFilter(request, response);
        } else if (isShown(answer(template.get(), form.get()), request, response)) {
            chain.doFilter(request, response);
        }
    }

    private static boolean isToSignIn(HttpServletRequest request) {
        return request.getParameter(SIGN_IN) != null || request.getParameter(USER) != null;
    }

    /** @return whether the page is to be rendered with it, and not left for another one */
    private boolean isShown(Answer answer, HttpServletRequest request, HttpServletResponse response) {
        if (answer instanceof GoTo next) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", site.address(page.pagePath(), next.place()));
            return false;
        }
        Show show = (Show) answer;
        MagnoliaPosted.putOn(request, show.shown());
        withoutCallbacks(response).setStatus(show.status());
        return true;
    }

    private static Optional<String> template() {
        return Optional.ofNullable(MgnlContext.getAggregationState().getTemplateName())
                .flatMap(Page::templateName)
                .filter(Place.TEMPLATES::contains);
    }

    private Answer answer(String template, PostedForm form) {
        return switch (form.trust()) {
            case GIVEN -> sharing.answer(template, page.pagePath(), form.fields(), Actors.of(user));
            case EARLIER -> sharing.again(template, form.fields(), Actors.of(user));
            case FORGED -> sharing.forged(form.fields());
        };
    }

    /** A status that Magnolia's filters see brings its login form, also behind a page that says why something is refused. */
    private static HttpServletResponse withoutCallbacks(HttpServletResponse response) {
        HttpServletResponse inner = response;
        while (inner instanceof HttpServletResponseWrapper wrapper
                && wrapper.getResponse() instanceof HttpServletResponse wrapped) {
            inner = wrapped;
        }
        return inner;
    }
}
