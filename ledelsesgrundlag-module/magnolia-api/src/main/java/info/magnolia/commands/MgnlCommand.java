package info.magnolia.commands;

import info.magnolia.commands.chain.Command;
import info.magnolia.commands.chain.Context;

public abstract class MgnlCommand implements Command {
    @Override
    public boolean execute(Context context) throws Exception {
        throw new UnsupportedOperationException();
    }

    public abstract boolean execute(info.magnolia.context.Context context) throws Exception;

    public void release() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Command clone() throws CloneNotSupportedException {
        throw new UnsupportedOperationException();
    }
}
