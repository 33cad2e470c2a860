package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.security.User;

/** What waits for somebody, as every screen's menu says. */
public interface Waiting {

    /** How many submissions nobody has taken on; 0 for those who decide about none. */
    int reviews(User user);

    /** How many notices the user has not seen. */
    int notices(User user);
}
