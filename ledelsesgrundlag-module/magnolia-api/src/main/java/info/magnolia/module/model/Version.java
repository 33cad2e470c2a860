package info.magnolia.module.model;

public class Version {

    private Version() {
        throw new UnsupportedOperationException();
    }
}
