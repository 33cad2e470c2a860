package info.magnolia.module;

import javax.jcr.RepositoryException;
import javax.jcr.Session;

public interface InstallContext {
    void warn(String message);

    void error(String message, Throwable cause);

    Session getJCRSession(String workspace) throws RepositoryException;

    Session getConfigJCRSession() throws RepositoryException;
}
