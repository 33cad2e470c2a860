package info.magnolia.init;

public interface PropertySource {
    boolean getBooleanProperty(String name);
}
