package info.magnolia.ui.api.availability;

public class ConfiguredAvailabilityRuleDefinition implements AvailabilityRuleDefinition {
    public void setImplementationClass(Class<? extends AvailabilityRule> implementation) {
        throw new UnsupportedOperationException();
    }
}
