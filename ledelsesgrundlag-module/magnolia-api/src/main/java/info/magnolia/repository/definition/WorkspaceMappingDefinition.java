package info.magnolia.repository.definition;

public class WorkspaceMappingDefinition {

    private WorkspaceMappingDefinition() {
        throw new UnsupportedOperationException();
    }

    public String getRepositoryName() {
        throw new UnsupportedOperationException();
    }

    public String getPhysicalWorkspaceName() {
        throw new UnsupportedOperationException();
    }
}
