package info.magnolia.repository;

import javax.jcr.RepositoryException;
import javax.jcr.Session;

public interface Provider {
    Session getSystemSession(String physicalWorkspace) throws RepositoryException;
}
