package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import java.util.Optional;

/** Some of the addresses below {@code /author}. */
public interface Screen {

    /**
     * Answers a visit: from somebody who may author, and if it changes anything, from a form that we gave them.
     *
     * @return empty where the address is none of this screen's
     * @throws Refusal for what cannot be done, to be told to the user
     */
    Optional<Answer> answer(Visit visit);

    /** Whether it is also for those who have signed in but may not author, such as leaders. */
    default boolean isForEverybody() {
        return false;
    }
}
