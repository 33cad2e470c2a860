package info.magnolia.module.delta;

import info.magnolia.module.InstallContext;
import javax.jcr.RepositoryException;

public abstract class AbstractRepositoryTask extends AbstractTask {
    public AbstractRepositoryTask(String name, String description) {
        super(name, description);
        throw new UnsupportedOperationException();
    }

    @Override
    public void execute(InstallContext context) throws TaskExecutionException {
        throw new UnsupportedOperationException();
    }

    protected abstract void doExecute(InstallContext context) throws RepositoryException, TaskExecutionException;
}
