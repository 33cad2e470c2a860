package info.magnolia.ui.api.location;

public interface Location {}
