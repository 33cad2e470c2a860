package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.commands.CommandsManager;
import info.magnolia.ui.CloseHandler;
import info.magnolia.ui.ValueContext;
import info.magnolia.ui.api.action.AbstractAction;
import info.magnolia.ui.api.action.ActionExecutionException;
import info.magnolia.ui.editor.EditorView;
import info.magnolia.ui.observation.DatasourceObservation;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Inject;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * Executes a command for the chosen item, with the revision that its user has before them, and closes the dialog once it is
 * done. What was written in the dialog passes through the item without being saved: its user may only read it.
 */
public final class CommandDialogAction extends AbstractAction<CommandDialogActionDefinition> {

    private static final String CATALOG = "ledelsesgrundlag";
    private static final String REVISION = "revision";

    private final CommandsManager commands;
    private final ValueContext<Node> chosen;
    private final EditorView<Node> form;
    private final CloseHandler dialog;
    private final DatasourceObservation.Manual list;

    @Inject
    public CommandDialogAction(
            CommandDialogActionDefinition definition,
            CommandsManager commands,
            ValueContext<Node> chosen,
            EditorView<Node> form,
            CloseHandler dialog,
            DatasourceObservation.Manual list) {
        super(definition);
        this.commands = commands;
        this.chosen = chosen;
        this.form = form;
        this.dialog = dialog;
        this.list = list;
    }

    @Override
    public void execute() throws ActionExecutionException {
        if (!form.isValid() || chosen.getSingle().isEmpty()) {
            return;
        }
        try {
            commands.executeCommand(
                    CATALOG,
                    getDefinition().getCommand(),
                    parameters(chosen.getSingle().get()));
        } catch (Exception e) {
            throw new ActionExecutionException(e.getMessage(), e);
        }
        list.trigger();
        dialog.close();
    }

    private Map<String, Object> parameters(Node item) throws RepositoryException {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("path", item.getPath());
        parameters.put("uuid", item.getIdentifier());
        parameters.put("override", getDefinition().isOverride());
        if (item.hasProperty(REVISION)) {
            parameters.put(REVISION, item.getProperty(REVISION).getLong());
        }
        form.write(item);
        for (String field : getDefinition().getFields()) {
            if (item.hasProperty(field)) {
                parameters.put(field, item.getProperty(field).getString());
            }
        }
        item.getSession().refresh(false);
        return parameters;
    }
}
