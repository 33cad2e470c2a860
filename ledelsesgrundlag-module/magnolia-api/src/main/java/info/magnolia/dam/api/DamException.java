package info.magnolia.dam.api;

public abstract class DamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected DamException(String message) {
        throw new UnsupportedOperationException();
    }
}
