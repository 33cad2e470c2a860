package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import javax.jcr.NamespaceRegistry;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeTypeManager;
import javax.jcr.nodetype.NodeTypeTemplate;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;

/** Registers node types: Magnolia's own that pages are made of, and those that content types name. */
final class NodeTypes {

    private NodeTypes() {}

    static void register(Session session, Collection<ContentType> types) throws RepositoryException {
        NodeTypeManager manager = session.getWorkspace().getNodeTypeManager();
        // The last one in the file: a data folder may have been made before there were so many.
        if (!manager.hasNodeType("mgnl:resource")) {
            registerFrom("magnolia.cnd", session);
        }
        if (!manager.hasNodeType(FrozenNode.NODE_TYPE)) {
            registerFrom("history.cnd", session);
        }
        NamespaceRegistry namespaces = session.getWorkspace().getNamespaceRegistry();
        for (ContentType type : types) {
            for (Map.Entry<String, String> namespace : type.namespaces().entrySet()) {
                if (!Arrays.asList(namespaces.getPrefixes()).contains(namespace.getKey())) {
                    namespaces.registerNamespace(namespace.getKey(), namespace.getValue());
                }
            }
            if (!manager.hasNodeType(type.nodeType())) {
                manager.registerNodeType(asMagnoliaMakesIt(manager, type), false);
            }
        }
    }

    /** Magnolia's content-types module lets every type it makes extend its open content type, without typed fields. */
    private static NodeTypeTemplate asMagnoliaMakesIt(NodeTypeManager manager, ContentType type)
            throws RepositoryException {
        NodeTypeTemplate template = manager.createNodeTypeTemplate();
        template.setName(type.nodeType());
        template.setDeclaredSuperTypeNames(new String[] {Kinds.CONTENT});
        template.setOrderableChildNodes(true);
        return template;
    }

    private static void registerFrom(String file, Session session) throws RepositoryException {
        try (InputStream cnd = NodeTypes.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(cnd, StandardCharsets.UTF_8)) {
            CndImporter.registerNodeTypes(reader, session, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is broken", e);
        }
    }
}
