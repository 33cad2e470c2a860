package dk.esbjerg.ledelsesgrundlag.submissions;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log that a dossier is damaged: once, and not each time that somebody meets it. Any thread may call. */
final class Damages {

    private static final Logger log = LoggerFactory.getLogger(Damages.class);

    /** The paths of those that were told of. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(DamagedSubmissionException damage) {
        if (told.add(damage.path())) {
            log.error(damage.getMessage());
        }
    }

    /** It could be changed, or is gone: what befalls it next is told again. */
    void forget(UUID id) {
        told.remove(DossierNode.path(id));
    }
}
