package info.magnolia.module.resources;

public class ResourceLinker {
    public String linkTo(String path, boolean addFingerPrint) {
        throw new UnsupportedOperationException();
    }
}
