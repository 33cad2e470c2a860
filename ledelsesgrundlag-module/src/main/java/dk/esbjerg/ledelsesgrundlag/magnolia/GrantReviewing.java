package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import dk.esbjerg.ledelsesgrundlag.submissions.ReviewCopy;
import info.magnolia.cms.security.Permission;
import info.magnolia.cms.security.Role;
import info.magnolia.cms.security.RoleManager;
import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import info.magnolia.objectfactory.Components;
import javax.jcr.RepositoryException;

/**
 * Lets administrators read submissions where the module was installed before it had any, and so before it had commands; from
 * then on their role stays as it is.
 */
final class GrantReviewing extends AbstractRepositoryTask {

    private static final String COMMANDS = "/modules/ledelsesgrundlag/commands";

    GrantReviewing() {
        super(
                "Administrators' rights",
                "Lets administrators read submissions where they could not be submitted before");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        RoleManager roles = Components.getComponent(SecuritySupport.class).getRoleManager();
        Role administrator = roles.getRole(RoleNames.ADMINISTRATOR);
        if (administrator != null && !context.getConfigJCRSession().nodeExists(COMMANDS)) {
            roles.addPermission(administrator, DossierNode.WORKSPACE, "/", Permission.READ);
            roles.addPermission(administrator, DossierNode.WORKSPACE, ReviewCopy.TOP, Permission.READ);
            roles.addPermission(administrator, DossierNode.WORKSPACE, ReviewCopy.TOP + "/*", Permission.READ);
        }
    }
}
