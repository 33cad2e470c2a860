package dk.esbjerg.ledelsesgrundlag.magnolia;

import info.magnolia.ui.api.action.ConfiguredActionDefinition;
import java.util.ArrayList;
import java.util.List;

/** Has one of our commands executed with what was written in a dialog. */
public final class CommandDialogActionDefinition extends ConfiguredActionDefinition {

    private String command = "";
    private List<String> fields = new ArrayList<>();
    private boolean override;

    public CommandDialogActionDefinition() {
        setImplementationClass(CommandDialogAction.class);
    }

    /** The command's name in our catalogue. */
    public String getCommand() {
        return command;
    }

    public void setCommand(String command) {
        this.command = command;
    }

    /** The names of the dialog's fields, which are those of the command's parameters. */
    public List<String> getFields() {
        return fields;
    }

    public void setFields(List<String> fields) {
        this.fields = fields;
    }

    /** Whether it is done in an emergency. */
    public boolean isOverride() {
        return override;
    }

    public void setOverride(boolean override) {
        this.override = override;
    }
}
