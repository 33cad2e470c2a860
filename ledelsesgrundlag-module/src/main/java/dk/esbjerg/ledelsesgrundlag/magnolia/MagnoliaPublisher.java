package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import info.magnolia.commands.CommandsManager;
import info.magnolia.context.Context;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Inject;

/** Magnolia's own publish and unpublish commands, to whatever receivers the instance has. */
public final class MagnoliaPublisher implements Publisher {

    private static final String CATALOG = "default";

    private final CommandsManager commands;

    @Inject
    public MagnoliaPublisher(CommandsManager commands) {
        this.commands = commands;
    }

    @Override
    public void publish(String workspace, String path) {
        execute("publish", workspace, path);
    }

    @Override
    public void unpublish(String workspace, String path) {
        execute("unpublish", workspace, path);
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
        try {
            commands.executeCommand(CATALOG, command, item);
        } catch (Exception e) {
            throw new PublishingException(
                    "Cannot " + command + " " + workspace + ":" + path + ": " + e.getMessage(), e);
        }
    }
}
