package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Shown;
import dk.esbjerg.ledelsesgrundlag.sharing.Posted;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;
import java.util.Optional;
import javax.servlet.ServletRequest;

/** What became of the form that came with the request on this thread. */
public final class MagnoliaPosted implements Posted {

    private static final String ATTRIBUTE = MagnoliaPosted.class.getName();

    static void putOn(ServletRequest request, Shown shown) {
        request.setAttribute(ATTRIBUTE, shown);
    }

    @Override
    public Optional<Shown> shown() {
        return Optional.ofNullable(MgnlContext.getWebContextOrNull())
                .map(WebContext::getRequest)
                .map(request -> request.getAttribute(ATTRIBUTE))
                .map(Shown.class::cast);
    }
}
