package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;

public abstract class BootstrapResourcesTask extends AbstractTask {
    public BootstrapResourcesTask(String name, String description) {
        super(name, description);
        throw new UnsupportedOperationException();
    }

    @Override
    public void execute(InstallContext context) throws TaskExecutionException {
        throw new UnsupportedOperationException();
    }

    protected boolean acceptResource(InstallContext context, String file) {
        throw new UnsupportedOperationException();
    }
}
