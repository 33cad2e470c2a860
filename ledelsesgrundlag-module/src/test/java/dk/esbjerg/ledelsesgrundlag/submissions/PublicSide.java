package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What readers would see: a copy of each case as it was when it was last published. It can be out of order. */
final class PublicSide implements Publisher, Eraser {

    private final TestRepository authored;
    private final Map<String, Story> seen = new ConcurrentHashMap<>();
    private final List<String> forgotten = new ArrayList<>();
    private volatile boolean broken;
    private volatile boolean remembering;

    PublicSide(TestRepository authored) {
        this.authored = authored;
    }

    @Override
    public void publish(String workspace, String path) {
        refuseIfBroken();
        authored.read(
                workspace,
                session -> seen.put(session.getNode(path).getIdentifier(), StoryNode.read(session.getNode(path))));
    }

    @Override
    public void unpublish(String workspace, String path) {
        refuseIfBroken();
        authored.read(workspace, session -> seen.remove(session.getNode(path).getIdentifier()));
    }

    @Override
    public synchronized void forget(String workspace, String id) {
        if (remembering) {
            throw new ContentUnavailableException("The versions are out of reach", null);
        }
        forgotten.add(id);
    }

    Map<String, Story> seen() {
        return seen;
    }

    List<String> forgotten() {
        return forgotten;
    }

    void breakDown() {
        broken = true;
    }

    void forgetNothing() {
        remembering = true;
    }

    void mend() {
        broken = false;
        remembering = false;
    }

    private void refuseIfBroken() {
        if (broken) {
            throw new PublishingException("The public instance does not answer", null);
        }
    }
}
