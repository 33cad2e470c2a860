package info.magnolia.task.event;

import info.magnolia.event.Event;
import info.magnolia.task.Task;

public class TaskEvent implements Event<TaskEventHandler> {

    private TaskEvent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dispatch(TaskEventHandler handler) {
        throw new UnsupportedOperationException();
    }

    public Task getTask() {
        throw new UnsupportedOperationException();
    }
}
