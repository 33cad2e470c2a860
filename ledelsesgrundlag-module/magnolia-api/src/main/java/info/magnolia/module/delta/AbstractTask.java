package info.magnolia.module.delta;

public abstract class AbstractTask implements Task {
    public AbstractTask(String name, String description) {
        throw new UnsupportedOperationException();
    }
}
