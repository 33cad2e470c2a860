package info.magnolia.context;

import info.magnolia.cms.core.AggregationState;
import info.magnolia.cms.security.User;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

public class MgnlContext {
    public static User getUser() {
        throw new UnsupportedOperationException();
    }

    public static String getContextPath() {
        throw new UnsupportedOperationException();
    }

    public static AggregationState getAggregationState() {
        throw new UnsupportedOperationException();
    }

    public static Session getJCRSession(String workspace) throws RepositoryException {
        throw new UnsupportedOperationException();
    }

    public static WebContext getWebContextOrNull() {
        throw new UnsupportedOperationException();
    }

    public static boolean hasInstance() {
        throw new UnsupportedOperationException();
    }

    public static <T, E extends Throwable> T doInSystemContext(Op<T, E> op, boolean releaseAfterExecution) throws E {
        throw new UnsupportedOperationException();
    }

    public interface Op<T, E extends Throwable> {
        T exec() throws E;
    }
}
