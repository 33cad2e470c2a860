package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import info.magnolia.cms.beans.config.ServerConfiguration;
import info.magnolia.cms.security.Permission;
import info.magnolia.cms.security.Role;
import info.magnolia.cms.security.RoleManager;
import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.AbstractRepositoryTask;
import info.magnolia.objectfactory.Components;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Lets readers read where readers are: leaders and anonymous readers on a public instance, leaders on an author instance
 * that publishes to no other one. An author instance in front of public ones holds drafts, which are not theirs to read.
 * Anonymous readers' right to assets is Magnolia's own to give, with the role. A role that has any of these rights already
 * was given them before, and stays as administrators have made it since.
 */
final class GrantReading extends AbstractRepositoryTask {

    private static final String WEB_ACCESS = "uri";
    private static final List<String> WORKSPACES = List.of(Theme.WORKSPACE, Tool.WORKSPACE, Case.WORKSPACE);
    private static final List<String> READERS_ADDRESSES = List.of(
            "/ledelsesgrundlag*",
            "/da/ledelsesgrundlag*",
            "/en/ledelsesgrundlag*",
            "/.rest/delivery/ledelsesgrundlag/*",
            "/.resources/*",
            "/.imaging/*",
            "/dam/*");

    GrantReading() {
        super("Readers' rights", "Lets leaders and anonymous readers read the framework where it is published");
    }

    @Override
    protected void doExecute(InstallContext context) throws RepositoryException {
        // Asked for only now: when tasks are listed, Magnolia has no role manager yet.
        RoleManager roles = Components.getComponent(SecuritySupport.class).getRoleManager();
        boolean author = Components.getComponent(ServerConfiguration.class).isAdmin();
        boolean readersComeHere = !author || !Receivers.exist(context.getConfigJCRSession());
        if (readersComeHere && grantContent(context, roles, RoleNames.LEADER)) {
            Role leader = roles.getRole(RoleNames.LEADER);
            roles.addPermission(leader, Page.WORKSPACE, "/ledelsesgrundlag", Permission.READ);
            roles.addPermission(leader, Page.WORKSPACE, "/ledelsesgrundlag/*", Permission.READ);
            roles.addPermission(leader, Asset.WORKSPACE, "/", Permission.READ);
            roles.addPermission(leader, Asset.WORKSPACE, "/*", Permission.READ);
            READERS_ADDRESSES.forEach(address -> roles.addPermission(leader, WEB_ACCESS, address, Permission.READ));
        }
        if (!author) {
            grantContent(context, roles, RoleNames.ANONYMOUS);
        }
    }

    /** @return whether the role had none of these rights */
    private static boolean grantContent(InstallContext context, RoleManager roles, String name)
            throws RepositoryException {
        Role role = roles.getRole(name);
        if (role == null) {
            context.warn("There is no role " + name + " that could be allowed to read the framework");
            return false;
        }
        Node stored = context.getJCRSession("userroles").getNodeByIdentifier(role.getId());
        if (stored.hasNode("acl_" + Theme.WORKSPACE)) {
            return false;
        }
        for (String workspace : WORKSPACES) {
            roles.addPermission(role, workspace, "/", Permission.READ);
            roles.addPermission(role, workspace, "/*", Permission.READ);
        }
        return true;
    }
}
