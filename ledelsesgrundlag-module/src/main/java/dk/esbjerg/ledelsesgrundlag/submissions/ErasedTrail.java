package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/**
 * What is left of an erased dossier: which transitions there were and when. It lies under a random name, and each person in
 * it has one that stands for them in this dossier only.
 */
final class ErasedTrail {

    private static final String TOP = "erased";
    private static final String WHEN = "when";
    private static final String WHO = "who";
    private static final String ACTION = "action";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String OVERRIDE = "override";

    private ErasedTrail() {}

    /** Adds it; the caller saves. */
    static void add(Session session, List<TrailEntry> trail) throws RepositoryException {
        String name = UUID.randomUUID().toString();
        int year = trail.get(0).when().atZone(ZoneOffset.UTC).getYear();
        Node folder = session.getRootNode();
        for (String step : List.of(TOP, String.valueOf(year), name.substring(0, 2))) {
            folder = folder.hasNode(step) ? folder.getNode(step) : folder.addNode(step, DossierNode.FOLDER_TYPE);
        }
        Node erased = folder.addNode(name, DossierNode.PART_TYPE);
        Map<String, String> pseudonyms = new HashMap<>();
        pseudonyms.put(Actor.SYSTEM.name(), Actor.SYSTEM.name());
        int number = 1;
        for (TrailEntry entry : trail) {
            String who = pseudonyms.computeIfAbsent(
                    entry.who(), person -> UUID.randomUUID().toString());
            add(entry, who, erased.addNode(String.valueOf(number++), DossierNode.PART_TYPE));
        }
    }

    private static void add(TrailEntry entry, String who, Node node) throws RepositoryException {
        Properties.set(node, WHEN, entry.when());
        node.setProperty(WHO, who);
        node.setProperty(ACTION, entry.action().code());
        Properties.set(node, FROM, entry.from().map(State::code));
        node.setProperty(TO, entry.to().code());
        Properties.set(node, OVERRIDE, entry.override());
    }
}
