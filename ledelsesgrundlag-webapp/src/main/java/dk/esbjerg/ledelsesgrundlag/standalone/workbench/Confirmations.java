package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Meanwhile;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Shown;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Sightings;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Forms that ask before something is done carry what they showed, as often as {@code shown} is given: an item's address,
 * a slash and its mark. Nobody confirms what they have not seen.
 */
@Singleton
public final class Confirmations {

    private static final String SHOWN = "shown";

    private final Sightings sightings;

    @Inject
    public Confirmations(Sightings sightings) {
        this.sightings = sightings;
    }

    /** What the form that was sent showed; what it does not say properly, it did not show. */
    public Shown shown(Visit visit) {
        Map<ItemKey, String> marks = new HashMap<>();
        for (String name : visit.form().all(SHOWN)) {
            int end = name.lastIndexOf('/');
            if (end > 0) {
                ItemAddress.of(name.substring(0, end)).ifPresent(item -> marks.put(item, name.substring(end + 1)));
            }
        }
        return new Shown(marks);
    }

    /**
     * What others have done since the form was shown.
     *
     * @param concerned what it would show now
     */
    public List<Meanwhile> meanwhile(Visit visit, Collection<ItemKey> concerned) {
        return sightings.since(visit.user(), shown(visit), concerned);
    }

    /**
     * What others have done since the form was shown, where only some of what it showed was chosen: what became of the rest
     * does not matter, but that it would offer something new does.
     *
     * @param offered what it would show now
     */
    public List<Meanwhile> meanwhile(Visit visit, Set<ItemKey> chosen, Collection<ItemKey> offered) {
        Shown shown = shown(visit);
        Set<ItemKey> concerned = new LinkedHashSet<>(chosen);
        offered.stream().filter(item -> !shown.marks().containsKey(item)).forEach(concerned::add);
        return sightings.since(visit.user(), shown.of(chosen), concerned);
    }

    /** What a form is to carry: {@code shown} for these items as they are now. */
    public List<String> marks(Visit visit, Collection<ItemKey> items) {
        return sightings.of(visit.user(), items).marks().entrySet().stream()
                .map(mark -> ItemAddress.name(mark.getKey()) + "/" + mark.getValue())
                .sorted()
                .toList();
    }
}
