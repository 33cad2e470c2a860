package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Shown;
import java.util.Optional;

/** What became of the form that was posted to the page being rendered on this thread. */
@FunctionalInterface
public interface Posted {

    /** Empty where nothing was posted, as with most pages. */
    Optional<Shown> shown();
}
