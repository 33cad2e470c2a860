package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.submissions.LeaderStep.Handed;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.ValueFormatException;

/** A replica as a dossier's node: the author's steps that are on their way lie below it, each named by its number. */
final class ReplicaNode {

    private static final String OWN = "own";
    private static final String UNSENT = "unsent";
    private static final String TOLD = "told";

    private static final String ACTION = "action";
    private static final String WHO = "who";
    private static final String ROLE = "role";
    private static final String WHEN = "when";
    private static final String STORY = "story";
    private static final String CONSENT = "consentVersion";
    private static final String CONSENT_GIVEN = "consentGiven";

    private ReplicaNode() {}

    /** @throws DamagedSubmissionException if it is not what was once stored */
    static Replica read(Node node) throws RepositoryException {
        Dossier dossier = DossierNode.read(node);
        try {
            return new Replica(
                    dossier,
                    own(node, dossier),
                    Properties.flag(node, UNSENT),
                    node.hasProperty(TOLD) ? Properties.number(node, TOLD) : 0);
        } catch (PathNotFoundException | ValueFormatException | IllegalArgumentException | ArithmeticException damage) {
            throw new DamagedSubmissionException(node.getPath(), damage);
        }
    }

    /** The caller saves. */
    static void write(Optional<Replica> before, Replica replica, Node node) throws RepositoryException {
        if (before.isPresent()) {
            DossierNode.keepTrail(
                    alike(
                            before.get().dossier().submission().trail(),
                            replica.dossier().submission().trail()),
                    node);
        }
        DossierNode.write(before.map(Replica::dossier), replica.dossier(), node);
        Properties.set(node, UNSENT, replica.unsent());
        if (replica.told() > 0) {
            node.setProperty(TOLD, replica.told());
        }
        writeOwn(replica.own(), node);
    }

    private static int alike(List<TrailEntry> before, List<TrailEntry> after) {
        int alike = 0;
        while (alike < Math.min(before.size(), after.size())
                && before.get(alike).equals(after.get(alike))) {
            alike++;
        }
        return alike;
    }

    private static List<LeaderStep> own(Node node, Dossier dossier) throws RepositoryException {
        List<LeaderStep> own = new ArrayList<>();
        if (node.hasNode(OWN)) {
            NodeIterator steps = node.getNode(OWN).getNodes();
            while (steps.hasNext()) {
                own.add(step(steps.nextNode(), dossier));
            }
        }
        own.sort(Comparator.comparing(LeaderStep::number));
        return own;
    }

    private static LeaderStep step(Node node, Dossier dossier) throws RepositoryException {
        UUID id = dossier.submission().id();
        Action action = Action.of(Properties.text(node, ACTION));
        Optional<Handed> handed = action == Action.SUBMIT
                ? Optional.of(new Handed(
                        dossier.submission().caseId(),
                        dossier.submission().trail().get(0).when(),
                        StoryNode.read(node.getNode(STORY)),
                        new Consent(Properties.text(node, CONSENT), Properties.time(node, CONSENT_GIVEN))))
                : Optional.empty();
        Actor actor = new Actor(
                Properties.text(node, WHO),
                Role.valueOf(Properties.text(node, ROLE).toUpperCase(Locale.ROOT)));
        return new LeaderStep(id, Long.parseLong(node.getName()), action, actor, Properties.time(node, WHEN), handed);
    }

    private static void writeOwn(List<LeaderStep> own, Node node) throws RepositoryException {
        if (own.isEmpty() && !node.hasNode(OWN)) {
            return;
        }
        Node parent = node.hasNode(OWN) ? node.getNode(OWN) : node.addNode(OWN, DossierNode.PART_TYPE);
        List<String> wanted =
                own.stream().map(step -> String.valueOf(step.number())).toList();
        NodeIterator known = parent.getNodes();
        while (known.hasNext()) {
            Node step = known.nextNode();
            if (!wanted.contains(step.getName())) {
                step.remove();
            }
        }
        for (LeaderStep step : own) {
            String name = String.valueOf(step.number());
            if (!parent.hasNode(name)) {
                write(step, parent.addNode(name, DossierNode.PART_TYPE));
            }
        }
    }

    private static void write(LeaderStep step, Node node) throws RepositoryException {
        node.setProperty(ACTION, step.action().code());
        node.setProperty(WHO, step.actor().name());
        node.setProperty(ROLE, step.actor().role().name().toLowerCase(Locale.ROOT));
        Properties.set(node, WHEN, step.when());
        if (step.handed().isPresent()) {
            Handed handed = step.handed().get();
            StoryNode.write(handed.story(), node.addNode(STORY, DossierNode.PART_TYPE));
            node.setProperty(CONSENT, handed.consent().version());
            Properties.set(node, CONSENT_GIVEN, handed.consent().given());
        }
    }
}
