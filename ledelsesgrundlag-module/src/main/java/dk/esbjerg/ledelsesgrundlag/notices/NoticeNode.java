package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.notices.Post.Reason;
import dk.esbjerg.ledelsesgrundlag.notices.Post.Undelivered;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.ValueFormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A notice as a node, named by its id, below the {@link DossierNode#NOTICES} of its dossier. What is empty is not stored. */
final class NoticeNode {

    private static final Logger log = LoggerFactory.getLogger(NoticeNode.class);

    private static final String TYPE = "mgnl:contentNode";
    private static final String KIND = "kind";
    private static final String WHEN = "when";
    private static final String RECIPIENTS = "recipients";
    private static final String READERS = "readers";
    private static final String WAITING = "mailWaiting";
    private static final String FAILURES = "mailFailures";
    private static final String DUE = "mailDue";

    private NoticeNode() {}

    /** Adds one that nobody has read; the caller saves. */
    static void add(Node dossier, NoticeKind kind, Instant when, Set<String> recipients, Post post)
            throws RepositoryException {
        Node notices = dossier.hasNode(DossierNode.NOTICES)
                ? dossier.getNode(DossierNode.NOTICES)
                : dossier.addNode(DossierNode.NOTICES, TYPE);
        Node node = notices.addNode(UUID.randomUUID().toString(), TYPE);
        node.setProperty(KIND, kind.code());
        setTime(node, WHEN, when);
        setTexts(node, RECIPIENTS, recipients);
        write(post, node);
    }

    static Optional<Node> find(Session session, KeptNotice notice) throws RepositoryException {
        String path = DossierNode.path(notice.submission()) + "/" + DossierNode.NOTICES + "/" + notice.id();
        return session.nodeExists(path) ? Optional.of(session.getNode(path)) : Optional.empty();
    }

    /** All of a dossier, without those that are damaged. */
    static List<KeptNotice> readAll(Node dossier, UUID submission) throws RepositoryException {
        List<KeptNotice> notices = new ArrayList<>();
        if (dossier.hasNode(DossierNode.NOTICES)) {
            NodeIterator nodes = dossier.getNode(DossierNode.NOTICES).getNodes();
            while (nodes.hasNext()) {
                read(nodes.nextNode(), submission).ifPresent(notices::add);
            }
        }
        return notices;
    }

    /** Empty for one that is damaged: it is not worth hiding the others. */
    static Optional<KeptNotice> read(Node node, UUID submission) throws RepositoryException {
        try {
            return Optional.of(new KeptNotice(
                    UUID.fromString(node.getName()),
                    submission,
                    NoticeKind.of(node.getProperty(KIND).getString()),
                    time(node, WHEN),
                    texts(node, RECIPIENTS),
                    texts(node, READERS),
                    readPost(node)));
        } catch (PathNotFoundException | ValueFormatException | IllegalArgumentException damage) {
            log.error("The notice at {} is damaged: {}", node.getPath(), damage.toString());
            return Optional.empty();
        }
    }

    static void write(Post post, Node node) throws RepositoryException {
        setTexts(node, WAITING, post.waiting());
        for (Reason reason : Reason.values()) {
            setTexts(
                    node,
                    undelivered(reason),
                    post.undelivered().stream()
                            .filter(one -> one.reason() == reason)
                            .map(Undelivered::recipient)
                            .collect(Collectors.toSet()));
        }
        boolean goesOn = !post.waiting().isEmpty();
        if (goesOn && post.failures() > 0) {
            node.setProperty(FAILURES, post.failures());
        } else {
            remove(node, FAILURES);
        }
        if (goesOn && post.due().isPresent()) {
            setTime(node, DUE, post.due().get());
        } else {
            remove(node, DUE);
        }
    }

    static void addReader(Node node, String user) throws RepositoryException {
        Set<String> readers = texts(node, READERS);
        if (readers.add(user)) {
            setTexts(node, READERS, readers);
        }
    }

    private static Post readPost(Node node) throws RepositoryException {
        Set<Undelivered> undelivered = new HashSet<>();
        for (Reason reason : Reason.values()) {
            texts(node, undelivered(reason)).forEach(name -> undelivered.add(new Undelivered(name, reason)));
        }
        return new Post(
                texts(node, WAITING),
                undelivered,
                node.hasProperty(FAILURES) ? (int) node.getProperty(FAILURES).getLong() : 0,
                node.hasProperty(DUE) ? Optional.of(time(node, DUE)) : Optional.empty());
    }

    private static String undelivered(Reason reason) {
        return "mail" + reason.code().substring(0, 1).toUpperCase(Locale.ROOT)
                + reason.code().substring(1);
    }

    private static Set<String> texts(Node node, String name) throws RepositoryException {
        Set<String> texts = new TreeSet<>();
        if (node.hasProperty(name)) {
            for (Value value : node.getProperty(name).getValues()) {
                texts.add(value.getString());
            }
        }
        return texts;
    }

    private static void setTexts(Node node, String name, Set<String> texts) throws RepositoryException {
        if (texts.isEmpty()) {
            remove(node, name);
        } else {
            node.setProperty(name, texts.stream().sorted().toArray(String[]::new), PropertyType.STRING);
        }
    }

    private static Instant time(Node node, String name) throws RepositoryException {
        return node.getProperty(name).getDate().toInstant();
    }

    private static void setTime(Node node, String name, Instant time) throws RepositoryException {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(time.toEpochMilli());
        node.setProperty(name, calendar);
    }

    private static void remove(Node node, String name) throws RepositoryException {
        if (node.hasProperty(name)) {
            node.getProperty(name).remove();
        }
    }
}
