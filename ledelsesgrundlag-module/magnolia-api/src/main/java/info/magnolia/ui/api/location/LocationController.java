package info.magnolia.ui.api.location;

public class LocationController {

    private LocationController() {
        throw new UnsupportedOperationException();
    }

    public void goTo(Location newLocation) {
        throw new UnsupportedOperationException();
    }
}
