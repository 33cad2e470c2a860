package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.FormToken;
import info.magnolia.cms.security.SecurityUtil;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.WebContext;

/** Magnolia's token, in a field of our own by which {@link PostedFormFilter} knows our forms. */
public final class MagnoliaFormToken implements FormToken {

    @Override
    public String field() {
        return PostedForm.TOKEN;
    }

    @Override
    public String value() {
        WebContext context = MgnlContext.getWebContextOrNull();
        return context != null && SecurityUtil.isAuthenticated() ? GivenTokens.give(context.getRequest()) : "";
    }
}
