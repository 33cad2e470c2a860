package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ItemSource;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The items that a field can refer to, as authored. Any number of threads may ask at once. */
public interface Candidates {

    /** @param id the node's UUID */
    record Candidate(String id, String title) {}

    /**
     * The items of a source whose titles or texts hold every word of a text, in the order of their titles; all of them
     * for an empty text.
     *
     * @param limit how many at most
     */
    List<Candidate> find(User user, ItemSource source, String text, int limit);

    /** What items of a source are called, by UUID; those that are not in it, or not for that user, are left out. */
    Map<String, String> titles(User user, ItemSource source, Collection<String> ids);

    /** Which of these are the UUIDs of items in the source. Ids come from forms, and may be any text. */
    Set<String> existing(ItemSource source, Collection<String> ids);
}
