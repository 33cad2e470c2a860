package info.magnolia.cms.security;

public final class SecurityUtil {

    private SecurityUtil() {
        throw new UnsupportedOperationException();
    }

    public static boolean isAuthenticated() {
        throw new UnsupportedOperationException();
    }
}
