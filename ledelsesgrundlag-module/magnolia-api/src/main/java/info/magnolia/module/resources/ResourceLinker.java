package info.magnolia.module.resources;

public class ResourceLinker {

    private ResourceLinker() {
        throw new UnsupportedOperationException();
    }

    public String linkTo(String path, boolean addFingerPrint) {
        throw new UnsupportedOperationException();
    }
}
