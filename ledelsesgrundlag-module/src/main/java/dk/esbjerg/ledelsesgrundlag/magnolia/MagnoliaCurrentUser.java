package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import info.magnolia.context.MgnlContext;

/** The user in Magnolia's context. */
public final class MagnoliaCurrentUser implements CurrentUser {

    @Override
    public String name() {
        return MgnlContext.getUser().getName();
    }

    @Override
    public boolean hasRole(String role) {
        return MgnlContext.getUser().getAllRoles().contains(role);
    }
}
