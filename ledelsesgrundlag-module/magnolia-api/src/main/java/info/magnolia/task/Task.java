package info.magnolia.task;

import java.util.List;
import java.util.Map;

public class Task {
    public String getId() {
        throw new UnsupportedOperationException();
    }

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public String getComment() {
        throw new UnsupportedOperationException();
    }

    public Status getStatus() {
        throw new UnsupportedOperationException();
    }

    public String getActorId() {
        throw new UnsupportedOperationException();
    }

    public Map<String, Object> getContent() {
        throw new UnsupportedOperationException();
    }

    public void setName(String name) {
        throw new UnsupportedOperationException();
    }

    public void setComment(String comment) {
        throw new UnsupportedOperationException();
    }

    public void setUserName(String user) {
        throw new UnsupportedOperationException();
    }

    public void setActorId(String user) {
        throw new UnsupportedOperationException();
    }

    public void setGroupIds(List<String> groups) {
        throw new UnsupportedOperationException();
    }

    public void setContent(Map<String, Object> content) {
        throw new UnsupportedOperationException();
    }

    public enum Status {
        Created,
        InProgress,
        Resolved,
        Failed,
        Archived,
        Removed,
        Scheduled
    }
}
