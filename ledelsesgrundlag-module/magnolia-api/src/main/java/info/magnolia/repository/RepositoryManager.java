package info.magnolia.repository;

import info.magnolia.repository.definition.WorkspaceMappingDefinition;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

public interface RepositoryManager {
    Session getSystemSession(String workspace) throws RepositoryException;

    boolean hasWorkspace(String workspace);

    WorkspaceMappingDefinition getWorkspaceMapping(String workspace);

    Provider getRepositoryProvider(String repository);
}
