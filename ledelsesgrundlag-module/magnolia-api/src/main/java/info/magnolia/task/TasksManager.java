package info.magnolia.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface TasksManager {
    void addTask(Task task);

    Collection<Task> findTasksByStatus(List<Task.Status> statuses);

    void resolve(String taskId, Map<String, Object> results);
}
