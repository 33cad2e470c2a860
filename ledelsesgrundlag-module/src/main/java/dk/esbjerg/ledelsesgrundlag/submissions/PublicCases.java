package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;

/**
 * What readers see of submissions. Everything here can be done again from the start, whatever was done before and wherever
 * that ended. Of a case only what is public is kept: no version of it outlives the next one.
 */
final class PublicCases {

    private final ContentStore store;
    private final Publisher publisher;
    private final Eraser eraser;
    private final Slugs slugs;

    PublicCases(ContentStore store, Publisher publisher, Eraser eraser) {
        this.store = store;
        this.publisher = publisher;
        this.eraser = eraser;
        slugs = new Slugs(store);
    }

    /**
     * Makes readers see this story, and nothing else, as that case. It is read again before they do.
     *
     * @return the story as it was read
     * @throws RefusedException with {@link Refusal#NOT_AS_APPROVED} if that is another one; readers see what they saw
     * @throws dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException if it could not be written
     * @throws dk.esbjerg.ledelsesgrundlag.platform.PublishingException if it could not be published
     */
    Story show(UUID id, Story story, Instant now) {
        write(id, story, now);
        Written written = store.read(Case.WORKSPACE, session -> {
            Node node = session.getNodeByIdentifier(id.toString());
            return new Written(node.getPath(), StoryNode.read(node));
        });
        if (!written.story.fingerprint().equals(story.fingerprint())) {
            throw new RefusedException(Action.PUBLISH, Refusal.NOT_AS_APPROVED);
        }
        publisher.publish(Case.WORKSPACE, written.path);
        eraser.forget(Case.WORKSPACE, id.toString());
        return written.story;
    }

    /** Makes readers see nothing of a case, and leaves nothing of it. */
    void remove(String id) {
        Optional<String> path = path(id);
        if (path.isPresent()) {
            publisher.unpublish(Case.WORKSPACE, path.get());
            store.write(Case.WORKSPACE, session -> {
                Optional<Node> node = CaseNode.find(session, id);
                if (node.isPresent()) {
                    node.get().remove();
                }
                return null;
            });
        }
        eraser.forget(Case.WORKSPACE, id);
    }

    /** Takes the name off what readers see of a case, if they see it and it bears one. */
    void removeByline(String id) {
        store.write(Case.WORKSPACE, session -> {
            Optional<Node> node = CaseNode.find(session, id);
            return node.isPresent() && CaseNode.removeByline(node.get());
        });
        eraser.forget(Case.WORKSPACE, id);
    }

    boolean exists(String id) {
        return path(id).isPresent();
    }

    private Optional<String> path(String id) {
        return store.read(Case.WORKSPACE, session -> {
            Optional<Node> node = CaseNode.find(session, id);
            return node.isPresent() ? Optional.of(node.get().getPath()) : Optional.empty();
        });
    }

    /** One after the other: two new cases of one title must not get one address, nor make one folder twice. */
    private synchronized void write(UUID id, Story story, Instant now) {
        store.write(Case.WORKSPACE, session -> {
            Optional<Node> existing = CaseNode.find(session, id.toString());
            Node node =
                    existing.isPresent() ? existing.get() : CaseNode.add(session, id, slugs.free(story.title()), now);
            CaseNode.write(story, node, now);
            return null;
        });
    }

    private record Written(String path, Story story) {}
}
