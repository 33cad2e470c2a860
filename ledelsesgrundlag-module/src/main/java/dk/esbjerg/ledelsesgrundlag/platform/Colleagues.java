package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.List;
import java.util.Optional;

/** Who can sign in. Any thread may ask. */
public interface Colleagues {

    /** The user of that name; empty where there is none, or they can no longer sign in. */
    Optional<Colleague> find(String name);

    /** Those who can sign in and decide about submissions, directly or through a group. */
    List<Colleague> administrators();
}
