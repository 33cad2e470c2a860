package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.LiveIndex;
import dk.esbjerg.ledelsesgrundlag.framework.Slug;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import java.util.HashSet;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** The last parts of the cases' addresses, each given once. One thread at a time may ask. */
final class Slugs {

    private static final String WITHOUT_LETTERS = "case";

    private final LiveIndex<String, Set<String>> taken;

    /** Given out here: hosts may take a moment to tell of what was stored. */
    private final Set<String> given = new HashSet<>();

    Slugs(ContentStore store) {
        taken = new LiveIndex<>(store, Case.WORKSPACE, Case.NODE_TYPE, Slugs::of, Set::copyOf);
    }

    /** One that no case has, made from a title. */
    String free(String title) {
        String wanted = Slug.of(title);
        String first = wanted.isEmpty() ? WITHOUT_LETTERS : wanted;
        String slug = first;
        Set<String> known = taken.current();
        for (int number = 2; known.contains(slug) || given.contains(slug); number++) {
            slug = first + "-" + number;
        }
        given.add(slug);
        return slug;
    }

    private static String of(Node node) throws RepositoryException {
        return node.hasProperty(CaseNode.SLUG) ? node.getProperty(CaseNode.SLUG).getString() : node.getName();
    }
}
