package info.magnolia.dam.api;

public class ItemKey {

    public ItemKey(String providerId, String assetId) {
        throw new UnsupportedOperationException();
    }

    public static ItemKey from(String compositeKey) {
        throw new UnsupportedOperationException();
    }

    public static boolean isValid(String compositeKey) {
        throw new UnsupportedOperationException();
    }
}
