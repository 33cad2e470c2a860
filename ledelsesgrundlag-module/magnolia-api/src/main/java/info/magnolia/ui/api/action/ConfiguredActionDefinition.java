package info.magnolia.ui.api.action;

public class ConfiguredActionDefinition implements ActionDefinition {
    public void setImplementationClass(Class<? extends Action> implementation) {
        throw new UnsupportedOperationException();
    }
}
