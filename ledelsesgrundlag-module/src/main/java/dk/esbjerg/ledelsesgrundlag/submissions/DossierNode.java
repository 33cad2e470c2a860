package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.ValueFormatException;

/**
 * A dossier as nodes: the submission's own properties and its story on one, and below it the trail, the notices and copies
 * of the story as readers see it and as administrators last had it. Its name is its id, and the folder it lies in has the
 * first two digits of that for a name: it is found without searching, a form that is sent twice meets itself, and no folder
 * gets long.
 */
public final class DossierNode {

    public static final String WORKSPACE = "ledelsesbidrag";
    public static final String NODE_TYPE = "lg:submission";

    /** The child below which the notices of a dossier lie; there is none before the first. */
    public static final String NOTICES = "notices";

    static final String FOLDER_TYPE = "mgnl:folder";
    static final String PART_TYPE = "mgnl:contentNode";

    static final String STATE = "state";
    static final String REVISION = "revision";
    static final String AUTHOR = "author";
    static final String CASE = "caseId";
    static final String CHANGED = "changed";
    static final String STARTED = "started";
    static final String SUBMITTED = "submitted";
    static final String DECIDED = "decided";
    static final String CLAIMED_BY = "claimedBy";
    static final String LAST_CHANGED_BY = "lastChangedBy";
    static final String APPROVED = "approved";
    static final String OVERRIDDEN = "overridden";
    static final String CONSENT = "consentVersion";
    static final String CONSENT_GIVEN = "consentGiven";
    static final String SUBMITTED_TITLE = "submittedTitle";
    static final String PENDING = "pending";
    static final String TROUBLE = "trouble";

    static final String EXCHANGED_NUMBER = "exchangedNumber";
    static final String EXCHANGED_REVISION = "exchangedRevision";
    static final String EXCHANGE_WAITS = "exchangeWaits";

    static final String PUBLISHED_STORY = "published";
    static final String REVIEWED_STORY = "reviewed";
    static final String TRAIL = "trail";

    private static final int FOLDER_LENGTH = 2;

    private static final String WHEN = "when";
    private static final String WHO = "who";
    private static final String ACTION = "action";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String COMMENT = "comment";
    private static final String FINGERPRINT = "fingerprint";
    private static final String OVERRIDE = "override";

    private DossierNode() {}

    /** Where a dossier lies, whether there is one or not. */
    public static String path(UUID id) {
        String name = id.toString();
        return "/" + folder(id) + "/" + name;
    }

    /** The dossier at or above a path; empty where there is none. */
    public static Optional<UUID> id(String path) {
        String[] steps = path.split("/", 4);
        if (steps.length < 3 || steps[1].length() != FOLDER_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(steps[2]));
        } catch (IllegalArgumentException noDossier) {
            return Optional.empty();
        }
    }

    static String folder(UUID id) {
        return id.toString().substring(0, FOLDER_LENGTH);
    }

    static Optional<Node> find(Session session, UUID id) throws RepositoryException {
        String path = path(id);
        return session.nodeExists(path) ? Optional.of(session.getNode(path)) : Optional.empty();
    }

    /** The node for a new dossier; the caller saves. */
    static Node add(Session session, UUID id) throws RepositoryException {
        Node node = add(session.getRootNode(), id);
        AsOne.begin(node);
        return node;
    }

    /** A node in its folder below another one; the caller saves. */
    static Node add(Node top, UUID id) throws RepositoryException {
        String folder = folder(id);
        Node parent = top.hasNode(folder) ? top.getNode(folder) : top.addNode(folder, FOLDER_TYPE);
        return parent.addNode(id.toString(), NODE_TYPE);
    }

    /** @throws DamagedSubmissionException if it is not what was once stored */
    static Dossier read(Node node) throws RepositoryException {
        try {
            return new Dossier(
                    submission(node),
                    Properties.time(node, CHANGED),
                    Properties.textIfAny(node, SUBMITTED_TITLE),
                    story(node, REVIEWED_STORY),
                    Properties.flag(node, PENDING),
                    Properties.textIfAny(node, TROUBLE),
                    exchanged(node));
        } catch (PathNotFoundException | ValueFormatException | IllegalArgumentException | ArithmeticException damage) {
            throw new DamagedSubmissionException(node.getPath(), damage);
        }
    }

    /** Writes what is different from before; the caller saves. */
    static void write(Optional<Dossier> before, Dossier dossier, Node node) throws RepositoryException {
        Submission submission = dossier.submission();
        node.setProperty(STATE, submission.state().code());
        node.setProperty(REVISION, submission.revision());
        node.setProperty(AUTHOR, submission.author());
        node.setProperty(CASE, submission.caseId().toString());
        Properties.set(node, CHANGED, dossier.changed());
        Properties.set(node, STARTED, submission.trail().get(0).when());
        Properties.setIfAny(node, SUBMITTED, dossier.submitted());
        Properties.setIfAny(node, DECIDED, dossier.decided());
        Properties.set(node, CLAIMED_BY, submission.claimedBy());
        node.setProperty(LAST_CHANGED_BY, submission.lastChangedBy());
        Properties.set(node, APPROVED, submission.approved());
        Properties.set(node, OVERRIDDEN, dossier.overridden());
        Properties.set(node, CONSENT, submission.consent().map(Consent::version));
        Properties.setIfAny(node, CONSENT_GIVEN, submission.consent().map(Consent::given));
        Properties.set(node, SUBMITTED_TITLE, dossier.submittedTitle());
        writeExecution(dossier, node);
        write(dossier.exchanged(), node);
        if (before.isEmpty() || !before.get().submission().story().equals(submission.story())) {
            StoryNode.write(submission.story(), node);
        }
        write(submission.published(), node, PUBLISHED_STORY);
        write(dossier.reviewed(), node, REVIEWED_STORY);
        writeTrail(submission.trail(), node);
        ReviewCopy.write(before, dossier, node.getSession());
    }

    /** Writes whether what was decided is carried out; the caller saves. */
    static void note(Dossier dossier, Node node) throws RepositoryException {
        writeExecution(dossier, node);
        ReviewCopy.note(dossier, node.getSession());
    }

    /** The caller saves. */
    static void remove(Node node) throws RepositoryException {
        ReviewCopy.remove(UUID.fromString(node.getName()), node.getSession());
        node.remove();
    }

    /** The code of what people are told of its state. The trail is opened only where it says more than the state. */
    static String stateWord(Node node) throws RepositoryException {
        State state = State.of(Properties.text(node, STATE));
        if (state != State.WITHDRAWN) {
            return state.code();
        }
        Node trail = node.getNode(TRAIL);
        Node last = trail.getNode(String.valueOf(trail.getNodes().getSize()));
        return state.word(Action.of(Properties.text(last, ACTION)));
    }

    static Exchanged exchanged(Node node) throws RepositoryException {
        return new Exchanged(
                node.hasProperty(EXCHANGED_NUMBER)
                        ? node.getProperty(EXCHANGED_NUMBER).getLong()
                        : 0,
                node.hasProperty(EXCHANGED_REVISION) ? Properties.number(node, EXCHANGED_REVISION) : 0,
                Properties.flag(node, EXCHANGE_WAITS));
    }

    /** Writes nothing where there is but one instance; the caller saves. */
    static void write(Exchanged exchanged, Node node) throws RepositoryException {
        if (exchanged.number() > 0) {
            node.setProperty(EXCHANGED_NUMBER, exchanged.number());
        }
        if (exchanged.revision() > 0) {
            node.setProperty(EXCHANGED_REVISION, exchanged.revision());
        }
        Properties.set(node, EXCHANGE_WAITS, exchanged.waits());
    }

    /** Forgets what was told to have happened after so many steps; the caller writes what did, and saves. */
    static void keepTrail(int entries, Node node) throws RepositoryException {
        NodeIterator told = node.getNode(TRAIL).getNodes();
        while (told.hasNext()) {
            Node entry = told.nextNode();
            if (Integer.parseInt(entry.getName()) > entries) {
                entry.remove();
            }
        }
    }

    private static void writeExecution(Dossier dossier, Node node) throws RepositoryException {
        Properties.set(node, PENDING, dossier.pending());
        Properties.set(node, TROUBLE, dossier.trouble());
    }

    private static Submission submission(Node node) throws RepositoryException {
        return new Submission(
                UUID.fromString(node.getName()),
                UUID.fromString(Properties.text(node, CASE)),
                Properties.text(node, AUTHOR),
                StoryNode.read(node),
                consent(node),
                State.of(Properties.text(node, STATE)),
                Properties.textIfAny(node, CLAIMED_BY),
                Properties.text(node, LAST_CHANGED_BY),
                Properties.textIfAny(node, APPROVED),
                story(node, PUBLISHED_STORY),
                trail(node.getNode(TRAIL)),
                Properties.number(node, REVISION));
    }

    private static Optional<Consent> consent(Node node) throws RepositoryException {
        return node.hasProperty(CONSENT)
                ? Optional.of(new Consent(Properties.text(node, CONSENT), Properties.time(node, CONSENT_GIVEN)))
                : Optional.empty();
    }

    private static Optional<Story> story(Node node, String child) throws RepositoryException {
        return node.hasNode(child) ? Optional.of(StoryNode.read(node.getNode(child))) : Optional.empty();
    }

    private static void write(Optional<Story> story, Node node, String child) throws RepositoryException {
        if (story.equals(story(node, child))) {
            return;
        }
        if (story.isEmpty()) {
            node.getNode(child).remove();
        } else {
            StoryNode.write(story.get(), node.hasNode(child) ? node.getNode(child) : node.addNode(child, PART_TYPE));
        }
    }

    private static List<TrailEntry> trail(Node trail) throws RepositoryException {
        List<TrailEntry> entries = new ArrayList<>();
        long size = trail.getNodes().getSize();
        for (int number = 1; number <= size; number++) {
            entries.add(entry(trail.getNode(String.valueOf(number))));
        }
        return entries;
    }

    /** What happened does not change any more: only what is new is written. */
    private static void writeTrail(List<TrailEntry> entries, Node node) throws RepositoryException {
        Node trail = node.hasNode(TRAIL) ? node.getNode(TRAIL) : node.addNode(TRAIL, PART_TYPE);
        int known = Math.toIntExact(trail.getNodes().getSize());
        for (int number = known + 1; number <= entries.size(); number++) {
            write(entries.get(number - 1), trail.addNode(String.valueOf(number), PART_TYPE));
        }
    }

    private static TrailEntry entry(Node node) throws RepositoryException {
        return new TrailEntry(
                Properties.time(node, WHEN),
                Properties.text(node, WHO),
                Action.of(Properties.text(node, ACTION)),
                Properties.textIfAny(node, FROM).map(State::of),
                State.of(Properties.text(node, TO)),
                Properties.text(node, COMMENT),
                Properties.text(node, FINGERPRINT),
                Properties.flag(node, OVERRIDE));
    }

    private static void write(TrailEntry entry, Node node) throws RepositoryException {
        Properties.set(node, WHEN, entry.when());
        node.setProperty(WHO, entry.who());
        node.setProperty(ACTION, entry.action().code());
        Properties.set(node, FROM, entry.from().map(State::code));
        node.setProperty(TO, entry.to().code());
        node.setProperty(COMMENT, entry.comment());
        node.setProperty(FINGERPRINT, entry.fingerprint());
        Properties.set(node, OVERRIDE, entry.override());
    }
}
