package info.magnolia.commands.chain;

public interface Command extends Cloneable {
    boolean execute(Context context) throws Exception;

    Command clone() throws CloneNotSupportedException;
}
