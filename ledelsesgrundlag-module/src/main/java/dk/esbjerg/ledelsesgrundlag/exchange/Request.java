package dk.esbjerg.ledelsesgrundlag.exchange;

import dk.esbjerg.ledelsesgrundlag.submissions.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the author instance brings to the public one, and asks it.
 *
 * @param standings how submissions stand that it may not know of
 * @param unknown leader's steps with submissions that there are none of
 * @param due what is to be erased
 * @param after from which id on steps are asked for, as text
 */
record Request(List<Standing> standings, List<Unknown> unknown, List<Due> due, String after) {

    Request {
        standings = List.copyOf(standings);
        unknown = List.copyOf(unknown);
        due = List.copyOf(due);
    }

    /** A submission that is not known, though a leader's steps with it are, up to that one. */
    record Unknown(UUID submission, long number) {}

    /** A submission to be erased unless it has changed since. */
    record Due(UUID submission, Instant unchangedSince) {}
}
