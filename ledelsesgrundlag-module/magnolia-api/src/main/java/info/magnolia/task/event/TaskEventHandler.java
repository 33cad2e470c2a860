package info.magnolia.task.event;

import info.magnolia.event.EventHandler;

public interface TaskEventHandler extends EventHandler {
    void taskClaimed(TaskEvent event);

    void taskAdded(TaskEvent event);

    void taskArchived(TaskEvent event);

    void taskResolved(TaskEvent event);

    void taskFailed(TaskEvent event);

    void taskRemoved(TaskEvent event);

    void taskScheduled(TaskEvent event);
}
