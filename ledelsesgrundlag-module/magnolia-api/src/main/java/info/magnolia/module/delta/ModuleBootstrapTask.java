package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;

public class ModuleBootstrapTask extends BootstrapResourcesTask {
    public ModuleBootstrapTask() {
        super(null, null);
        throw new UnsupportedOperationException();
    }

    @Override
    protected boolean acceptResource(InstallContext context, String file) {
        throw new UnsupportedOperationException();
    }
}
