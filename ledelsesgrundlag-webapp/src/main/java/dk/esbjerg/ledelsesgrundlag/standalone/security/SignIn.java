package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import java.util.Optional;

/**
 * How somebody becomes known to us. Behind this port single sign-on can take the place of names and passwords: nothing
 * else knows how it is done.
 */
public interface SignIn {

    /** Who is calling; empty where nobody has signed in, the session has ended, or the user was disabled. */
    Optional<Visitor> visitor(Call call);

    /**
     * What sends somebody who must sign in on their way, and back to where they were going afterwards. What a form
     * carried is not lost: once signed in as the same user, it is shown again, not saved.
     */
    Answer demand(Call call);

    /**
     * Where somebody signs in who is not made to.
     *
     * @param backTo where they come from and want to go on, below the context path, ready to be sent
     * @return below the context path, ready to be sent
     */
    String address(String backTo);

    /** Where a form of somebody who has signed in signs them out, below the context path. */
    String signOutAddress();

    /** Where somebody who has signed in looks after their mail address and password, below the context path. */
    String accountAddress();
}
