package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ContentType;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.jcr.ItemExistsException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeType;
import javax.jcr.nodetype.NodeTypeManager;
import org.apache.jackrabbit.core.NodeImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The node types are what Magnolia has, so that content can go from one to the other. */
class NodeTypesTest {

    private static TestRepository repository;

    private Session session;

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        repository = TestRepository.in(folder);
    }

    @AfterAll
    static void close() throws IOException {
        repository.close();
    }

    @BeforeEach
    void login() throws RepositoryException {
        repository.clear();
        session = repository.repository().session(View.AUTHORED, "website");
    }

    @AfterEach
    void logout() {
        session.logout();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lg:theme", "lg:leadershipTask", "lg:tool", "lg:case"})
    void aContentTypesNodeTypeIsOpenOrderableContent(String name) throws RepositoryException {
        NodeType type = types().getNodeType(name);

        assertArrayEquals(new String[] {"mgnl:content"}, type.getDeclaredSupertypeNames());
        assertTrue(type.hasOrderableChildNodes());
        assertEquals(0, type.getDeclaredPropertyDefinitions().length);
        assertEquals(0, type.getDeclaredChildNodeDefinitions().length);
        assertEquals(
                "https://esbjerg.dk/ns/ledelsesgrundlag/1.0",
                session.getWorkspace().getNamespaceRegistry().getURI("lg"));
    }

    @ParameterizedTest
    @CsvSource({
        "mgnl:page, mgnl:content",
        "mgnl:area, mgnl:contentNode",
        "mgnl:component, mgnl:contentNode",
        "mgnl:content, mix:referenceable",
        "mgnl:content, mgnl:versionable",
        "mgnl:contentNode, mgnl:renderable",
        "mgnl:folder, mix:referenceable",
        "mgnl:asset, mix:referenceable",
        "mgnl:asset, mgnl:versionable",
        "mgnl:resource, nt:resource",
        "mgnl:resource, mgnl:lastModified"
    })
    void magnoliasTypesAreRelatedAsInMagnolia(String type, String above) throws RepositoryException {
        assertTrue(types().getNodeType(type).isNodeType(above));
    }

    @Test
    void anyPropertyCanBeStoredSingleOrMultiple() throws RepositoryException {
        Node page = session.getRootNode().addNode("page", "mgnl:page");
        page.setProperty("text", "one");
        page.setProperty("texts", new String[] {"one", "two"});
        page.setProperty("number", 3L);
        session.save();

        assertEquals(2, page.getProperty("texts").getValues().length);
    }

    @Test
    void aNodeHasAnIdThatItCanBeFoundBy() throws RepositoryException {
        String id = UUID.randomUUID().toString();
        ((NodeImpl) session.getRootNode()).addNodeWithUuid("page", "mgnl:page", id);
        session.save();

        assertEquals("/page", session.getNodeByIdentifier(id).getPath());
    }

    @Test
    void noTwoChildrenHaveTheSameName() throws RepositoryException {
        Node page = session.getRootNode().addNode("page", "mgnl:page");
        page.addNode("main", "mgnl:area");

        assertThrows(ItemExistsException.class, () -> page.addNode("main", "mgnl:area"));
    }

    @Test
    void contentTypesThatComeLaterAreAddedWithTheirWorkspaces() throws RepositoryException {
        ContentType later =
                new ContentType("book", "library", Map.of("lib", "https://example.org/lib"), "lib:book", List.of());

        repository.repository().prepare(List.of(later));
        repository.repository().prepare(List.of(later));

        Session library = repository.repository().session(View.PUBLISHED, "library");
        try {
            library.getRootNode().addNode("dune", "lib:book");
            library.save();
            assertTrue(library.getNode("/dune").isNodeType("mgnl:content"));
        } finally {
            library.logout();
        }
    }

    private NodeTypeManager types() throws RepositoryException {
        return session.getWorkspace().getNodeTypeManager();
    }
}
