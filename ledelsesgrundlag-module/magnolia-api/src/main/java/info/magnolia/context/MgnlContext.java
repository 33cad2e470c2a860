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
}
