package info.magnolia.ui.api.location;

public class DefaultLocation implements Location {
    public DefaultLocation(String fragment) {
        throw new UnsupportedOperationException();
    }
}
