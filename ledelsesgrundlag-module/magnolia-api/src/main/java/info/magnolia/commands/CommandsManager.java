package info.magnolia.commands;

import info.magnolia.commands.chain.Command;
import java.util.Map;

public class CommandsManager {

    private CommandsManager() {
        throw new UnsupportedOperationException();
    }

    public Command getCommand(String catalog, String name) {
        throw new UnsupportedOperationException();
    }

    public boolean executeCommand(String catalog, String name, Map<String, Object> parameters) throws Exception {
        throw new UnsupportedOperationException();
    }
}
