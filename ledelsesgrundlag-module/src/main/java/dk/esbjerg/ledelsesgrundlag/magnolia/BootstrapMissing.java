package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.importexport.BootstrapUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.ModuleBootstrapTask;
import info.magnolia.objectfactory.Components;
import javax.jcr.RepositoryException;

/** Bootstraps each of the module's files whose node is not there yet; a role or group may lie in whatever folder. */
final class BootstrapMissing extends ModuleBootstrapTask {

    @Override
    protected boolean acceptResource(InstallContext context, String file) {
        return super.acceptResource(context, file) && !exists(context, file);
    }

    private static boolean exists(InstallContext context, String file) {
        String workspace = BootstrapUtil.getWorkspaceNameFromResource(file);
        String path = BootstrapUtil.getFullpathFromResource(file);
        SecuritySupport security = Components.getComponent(SecuritySupport.class);
        try {
            return switch (workspace) {
                case "userroles" -> security.getRoleManager().getRole(path.substring(1)) != null;
                case "usergroups" -> security.getGroupManager().getGroup(path.substring(1)) != null;
                default -> context.getJCRSession(workspace).nodeExists(path);
            };
        } catch (RepositoryException e) {
            context.error("Cannot see whether " + file + " was bootstrapped before, so it is left out", e);
            return true;
        }
    }
}
