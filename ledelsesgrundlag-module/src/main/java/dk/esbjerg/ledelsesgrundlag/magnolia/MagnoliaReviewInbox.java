package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ReviewInbox;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewRequest;
import info.magnolia.task.Task;
import info.magnolia.task.TasksManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** The Tasks app: an item that waits is a task of the group that decides, and settled is resolved. */
public final class MagnoliaReviewInbox implements ReviewInbox {

    /** The name that the Tasks app knows our tasks by. */
    private static final String TASK = "ledelsesgrundlag-review";

    private static final String ITEM = "uuid";
    private static final List<Task.Status> WAITING = List.of(Task.Status.Created, Task.Status.InProgress);

    private final TasksManager tasks;

    @Inject
    public MagnoliaReviewInbox(TasksManager tasks) {
        this.tasks = tasks;
    }

    @Override
    public synchronized void offer(ReviewRequest request) {
        if (!waiting(request.itemId()).isEmpty()) {
            return;
        }
        Map<String, Object> content = new HashMap<>();
        content.put(ITEM, request.itemId());
        content.put("repository", request.workspace());
        content.put("path", request.path());
        Task task = new Task();
        task.setName(TASK);
        task.setComment(request.title());
        task.setUserName(request.requestor());
        task.setGroupIds(List.of(request.group()));
        task.setContent(content);
        tasks.addTask(task);
    }

    @Override
    public synchronized void settle(String itemId) {
        waiting(itemId).forEach(task -> tasks.resolve(task.getId(), new HashMap<>()));
    }

    private List<Task> waiting(String itemId) {
        return tasks.findTasksByStatus(WAITING).stream()
                .filter(task -> task.getName().equals(TASK))
                .filter(task -> itemId.equals(task.getContent().get(ITEM)))
                .toList();
    }
}
