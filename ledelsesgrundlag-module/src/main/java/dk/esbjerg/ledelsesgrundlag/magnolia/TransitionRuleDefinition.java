package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.ui.api.availability.ConfiguredAvailabilityRuleDefinition;

/** Offers an action in AdminCentral only where the workflow lets the current user take that step. */
public final class TransitionRuleDefinition extends ConfiguredAvailabilityRuleDefinition {

    private String transition = "";
    private boolean override;

    public TransitionRuleDefinition() {
        setImplementationClass(TransitionRule.class);
    }

    /** The code of the step; none where it is enough that the user may read the text. */
    public String getTransition() {
        return transition;
    }

    public void setTransition(String transition) {
        this.transition = transition;
    }

    /** Whether the step is one that can be taken in an emergency only. */
    public boolean isOverride() {
        return override;
    }

    public void setOverride(boolean override) {
        this.override = override;
    }
}
