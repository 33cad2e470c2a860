package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.importexport.BootstrapUtil;
import info.magnolia.module.InstallContext;
import info.magnolia.module.delta.ModuleBootstrapTask;
import javax.jcr.RepositoryException;

/** Bootstraps each of the module's files whose node is not there yet. */
final class BootstrapMissing extends ModuleBootstrapTask {

    @Override
    protected boolean acceptResource(InstallContext context, String file) {
        return super.acceptResource(context, file) && !exists(context, file);
    }

    private static boolean exists(InstallContext context, String file) {
        try {
            return context.getJCRSession(BootstrapUtil.getWorkspaceNameFromResource(file))
                    .nodeExists(BootstrapUtil.getFullpathFromResource(file));
        } catch (RepositoryException e) {
            context.error("Cannot see whether " + file + " was bootstrapped before, so it is left out", e);
            return true;
        }
    }
}
