package info.magnolia.module;

import info.magnolia.module.delta.Task;
import java.util.List;

public class DefaultModuleVersionHandler extends AbstractModuleVersionHandler {
    @Override
    protected List<Task> getBasicInstallTasks(InstallContext context) {
        throw new UnsupportedOperationException();
    }
}
