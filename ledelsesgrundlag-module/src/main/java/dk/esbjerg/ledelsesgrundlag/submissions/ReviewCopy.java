package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * What administrators may see of a dossier, as a node of its own. A host that lets them read the repository lets them read
 * these and no dossier, so that no tool shows more than {@link Readers} allows; what a program of our own would put into
 * words lies there in words. It is saved together with the dossier, and there is none before that is submitted.
 */
public final class ReviewCopy {

    /** The folder that holds all of them, ordered as dossiers are. */
    public static final String TOP = "/review";

    private static final String STATUS = "status";
    private static final String HISTORY = "history";
    private static final String CHANGES = "changes";

    private ReviewCopy() {}

    /** Where the copy of a dossier lies, whether there is one or not. */
    public static String path(UUID id) {
        return TOP + DossierNode.path(id);
    }

    /** The dossier whose copy is at or above a path; empty where there is none. */
    public static Optional<UUID> id(String path) {
        return path.startsWith(TOP + "/") ? DossierNode.id(path.substring(TOP.length())) : Optional.empty();
    }

    /** Makes the place where they lie, and saves. Two that did so in one moment could make two. */
    public static synchronized void prepare(Session session) throws RepositoryException {
        if (!session.nodeExists(TOP)) {
            session.getRootNode().addNode(TOP.substring(1), DossierNode.FOLDER_TYPE);
            session.save();
        }
    }

    /** Brings it in line with its dossier; the caller saves. When and how often somebody saves a draft is not told. */
    static void write(Optional<Dossier> before, Dossier dossier, Session session) throws RepositoryException {
        if (!dossier.wasSubmitted()) {
            remove(dossier.submission().id(), session);
        } else if (before.isEmpty() || !isSameDraft(before.get().submission(), dossier.submission())) {
            write(dossier, session);
        }
    }

    private static boolean isSameDraft(Submission before, Submission after) {
        return after.state().isWithAuthor() && after.trail().equals(before.trail());
    }

    private static void write(Dossier dossier, Session session) throws RepositoryException {
        Submission seen = Readers.viewOfAdministrators(dossier);
        Node node = findOrAdd(session, seen.id());
        node.setProperty(DossierNode.STATE, seen.state().code());
        Properties.setIfAny(node, DossierNode.REVISION, revision(seen));
        node.setProperty(DossierNode.AUTHOR, seen.author());
        Properties.set(node, DossierNode.CHANGED, dossier.changed());
        Properties.setIfAny(node, DossierNode.SUBMITTED, dossier.submitted());
        Properties.setIfAny(node, DossierNode.DECIDED, dossier.decided());
        Properties.set(node, DossierNode.CLAIMED_BY, seen.claimedBy());
        Properties.set(node, DossierNode.OVERRIDDEN, dossier.overridden());
        Properties.set(node, DossierNode.TROUBLE, dossier.trouble());
        node.setProperty(STATUS, ReviewWords.state(seen));
        node.setProperty(HISTORY, ReviewWords.history(seen));
        Properties.set(node, CHANGES, ReviewWords.changes(Readers.reviewedByAdministrators(dossier), seen.story()));
        StoryNode.write(seen.story(), node);
    }

    /** Nobody has anything before them that could be another one by now while its author is writing. */
    private static OptionalInt revision(Submission seen) {
        return seen.state().isWithAuthor() ? OptionalInt.empty() : OptionalInt.of(seen.revision());
    }

    /** Brings what was noted of carrying out a decision in line; the caller saves. */
    static void note(Dossier dossier, Session session) throws RepositoryException {
        String path = path(dossier.submission().id());
        if (session.nodeExists(path)) {
            Properties.set(session.getNode(path), DossierNode.TROUBLE, dossier.trouble());
        }
    }

    /** The caller saves. */
    static void remove(UUID id, Session session) throws RepositoryException {
        String path = path(id);
        if (session.nodeExists(path)) {
            session.getNode(path).remove();
        }
    }

    private static Node findOrAdd(Session session, UUID id) throws RepositoryException {
        String path = path(id);
        if (session.nodeExists(path)) {
            return session.getNode(path);
        }
        Node root = session.getRootNode();
        String top = TOP.substring(1);
        return DossierNode.add(root.hasNode(top) ? root.getNode(top) : root.addNode(top, DossierNode.FOLDER_TYPE), id);
    }
}
