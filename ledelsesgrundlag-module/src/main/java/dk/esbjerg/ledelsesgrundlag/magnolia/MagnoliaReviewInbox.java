package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.ReviewInbox;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewRequest;
import info.magnolia.task.Task;
import info.magnolia.task.TasksManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/**
 * The Tasks app: an item that waits is a task of the group that decides. What is settled is removed, not archived: nothing
 * of an item may outlive it there. Magnolia's tasks leave sessions of the system open, so what is done with them on a thread
 * of ours is done where those are closed.
 */
public final class MagnoliaReviewInbox implements ReviewInbox {

    /** The name that the Tasks app knows our tasks by. */
    static final String TASK = "ledelsesgrundlag-review";

    static final String ITEM = "uuid";

    private static final List<Task.Status> KEPT = List.of(
            Task.Status.Created,
            Task.Status.InProgress,
            Task.Status.Resolved,
            Task.Status.Failed,
            Task.Status.Archived);

    private final TasksManager tasks;

    @Inject
    public MagnoliaReviewInbox(TasksManager tasks) {
        this.tasks = tasks;
    }

    /** A task that somebody has resolved or archived by hand comes back: what it asks for is not done. */
    @Override
    public synchronized void offer(ReviewRequest request) {
        InSystemContext.get(() -> {
            show(request);
            return null;
        });
    }

    private void show(ReviewRequest request) {
        Collection<Task> kept = kept(request.itemId());
        if (kept.stream().anyMatch(task -> isAsIn(request, task))) {
            return;
        }
        kept.forEach(task -> tasks.removeTask(task.getId()));
        tasks.addTask(task(request));
        request.claimedBy()
                .ifPresent(user -> kept(request.itemId()).forEach(added -> tasks.claim(added.getId(), user)));
    }

    @Override
    public synchronized void settle(String itemId) {
        InSystemContext.get(() -> {
            kept(itemId).forEach(task -> tasks.removeTask(task.getId()));
            return null;
        });
    }

    /** Not while one is removed: Magnolia fails to list any then. */
    @Override
    public synchronized Set<String> offered() {
        return InSystemContext.get(
                () -> kept().stream().map(MagnoliaReviewInbox::item).collect(Collectors.toSet()));
    }

    private static Task task(ReviewRequest request) {
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
        return task;
    }

    private static boolean isAsIn(ReviewRequest request, Task task) {
        Task.Status status = request.claimedBy().isPresent() ? Task.Status.InProgress : Task.Status.Created;
        return task.getStatus() == status
                && Optional.ofNullable(task.getActorId()).equals(request.claimedBy())
                && request.title().equals(task.getComment());
    }

    private Collection<Task> kept(String itemId) {
        return kept().stream().filter(task -> itemId.equals(item(task))).toList();
    }

    private Collection<Task> kept() {
        return tasks.findTasksByStatus(KEPT).stream()
                .filter(task -> TASK.equals(task.getName()))
                .toList();
    }

    static String item(Task task) {
        return String.valueOf(task.getContent().get(ITEM));
    }
}
