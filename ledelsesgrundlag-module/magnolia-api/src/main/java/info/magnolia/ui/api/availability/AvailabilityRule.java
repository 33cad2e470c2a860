package info.magnolia.ui.api.availability;

import java.util.Collection;

public interface AvailabilityRule {
    boolean isAvailable(Collection<?> items);
}
