package info.magnolia.module.delta;

public class TaskExecutionException extends Exception {
    private static final long serialVersionUID = 1L;

    private TaskExecutionException() {
        throw new UnsupportedOperationException();
    }
}
