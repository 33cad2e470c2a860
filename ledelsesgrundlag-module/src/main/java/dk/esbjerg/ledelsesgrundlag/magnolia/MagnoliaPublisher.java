package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import info.magnolia.commands.CommandsManager;
import info.magnolia.context.Context;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * Magnolia's own publish and unpublish commands, with the rights of the program: who may have something published, and what,
 * the workflow has looked at, and no user has the right to write cases. An instance that publishes to no other has its
 * readers itself: there they see what is stored.
 */
public final class MagnoliaPublisher implements Publisher {

    private static final String CATALOG = "default";
    private static final String FOLDER = "mgnl:folder";

    private final CommandsManager commands;
    private final ContentSource source;

    @Inject
    public MagnoliaPublisher(CommandsManager commands, ContentSource source) {
        this.commands = commands;
        this.source = source;
    }

    /** Publishes the folders that it lies in first, where they are not yet: Magnolia would refuse it otherwise. */
    @Override
    public void publish(String workspace, String path) {
        if (hasReceivers()) {
            unpublishedFolders(workspace, path).forEach(folder -> execute("publish", workspace, folder));
            execute("publish", workspace, path);
        }
    }

    @Override
    public void unpublish(String workspace, String path) {
        if (hasReceivers()) {
            execute("unpublish", workspace, path);
        }
    }

    private boolean hasReceivers() {
        return source.read(Receivers.WORKSPACE, Receivers::exist);
    }

    /** The topmost first. */
    private List<String> unpublishedFolders(String workspace, String path) {
        return source.read(workspace, session -> unpublishedFolders(session, path));
    }

    private static List<String> unpublishedFolders(Session session, String path) throws RepositoryException {
        Deque<String> folders = new ArrayDeque<>();
        for (String above = parent(path); !above.isEmpty(); above = parent(above)) {
            Node node = session.getNode(above);
            if (node.isNodeType(FOLDER) && !isPublished(node)) {
                folders.push(above);
            }
        }
        return List.copyOf(folders);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static boolean isPublished(Node node) throws RepositoryException {
        return node.hasProperty(Stamp.STATUS) && node.getProperty(Stamp.STATUS).getBoolean();
    }

    private void execute(String command, String workspace, String path) {
        if (commands.getCommand(CATALOG, command) == null) {
            throw new PublishingException(
                    "This Magnolia has no command '" + command + "': the publishing modules are missing", null);
        }
        Map<String, Object> item = new HashMap<>();
        item.put(Context.ATTRIBUTE_REPOSITORY, workspace);
        item.put(Context.ATTRIBUTE_PATH, path);
        item.put(Context.ATTRIBUTE_RECURSIVE, false);
        InSystemContext.get(() -> {
            try {
                return commands.executeCommand(CATALOG, command, item);
            } catch (Exception e) {
                throw new PublishingException(
                        "Cannot " + command + " " + workspace + ":" + path + ": " + e.getMessage(), e);
            }
        });
    }
}
