package info.magnolia.importexport;

public class BootstrapUtil {
    public static String getWorkspaceNameFromResource(String file) {
        throw new UnsupportedOperationException();
    }

    public static String getFullpathFromResource(String file) {
        throw new UnsupportedOperationException();
    }
}
