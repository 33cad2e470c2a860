package info.magnolia.context;

public interface Context {
    String ATTRIBUTE_REPOSITORY = "repository";
    String ATTRIBUTE_PATH = "path";
    String ATTRIBUTE_RECURSIVE = "recursive";
}
