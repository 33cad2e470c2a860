package info.magnolia.cms.security;

public class SecurityUtil {

    private SecurityUtil() {
        throw new UnsupportedOperationException();
    }

    public static boolean isAuthenticated() {
        throw new UnsupportedOperationException();
    }
}
