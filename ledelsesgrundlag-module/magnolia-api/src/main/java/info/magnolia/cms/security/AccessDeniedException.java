package info.magnolia.cms.security;

@Deprecated
public class AccessDeniedException extends javax.jcr.AccessDeniedException {
    private static final long serialVersionUID = 1L;

    private AccessDeniedException() {
        throw new UnsupportedOperationException();
    }
}
