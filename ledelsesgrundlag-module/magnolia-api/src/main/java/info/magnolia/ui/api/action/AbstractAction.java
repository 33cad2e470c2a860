package info.magnolia.ui.api.action;

public abstract class AbstractAction<D extends ActionDefinition> implements Action {
    protected AbstractAction(D definition) {
        throw new UnsupportedOperationException();
    }

    protected D getDefinition() {
        throw new UnsupportedOperationException();
    }
}
