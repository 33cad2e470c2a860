package info.magnolia.cms.beans.config;

public class ServerConfiguration {
    public String getDefaultExtension() {
        throw new UnsupportedOperationException();
    }

    public String getDefaultBaseUrl() {
        throw new UnsupportedOperationException();
    }

    public boolean isAdmin() {
        throw new UnsupportedOperationException();
    }
}
