package info.magnolia.module;

import info.magnolia.module.delta.Task;
import info.magnolia.module.model.Version;
import java.util.List;

public abstract class AbstractModuleVersionHandler implements ModuleVersionHandler {
    protected List<Task> getDefaultUpdateTasks(Version version) {
        throw new UnsupportedOperationException();
    }

    protected abstract List<Task> getBasicInstallTasks(InstallContext context);

    protected List<Task> getExtraInstallTasks(InstallContext context) {
        throw new UnsupportedOperationException();
    }
}
