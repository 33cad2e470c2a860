package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;

public interface Task {
    void execute(InstallContext context) throws TaskExecutionException;
}
