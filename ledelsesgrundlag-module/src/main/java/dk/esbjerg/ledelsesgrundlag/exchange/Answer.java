package dk.esbjerg.ledelsesgrundlag.exchange;

import dk.esbjerg.ledelsesgrundlag.submissions.LeaderStep;
import java.util.List;
import java.util.UUID;

/**
 * What the public instance answers.
 *
 * @param followed of which standings it has stored that they are so
 * @param erased of which submissions nothing is left
 * @param steps what leaders have done, in the order of the submissions' ids, oldest first within one
 * @param more whether there are steps with submissions that come after those
 */
record Answer(List<Followed> followed, List<UUID> erased, List<LeaderStep> steps, boolean more) {

    Answer {
        followed = List.copyOf(followed);
        erased = List.copyOf(erased);
        steps = List.copyOf(steps);
    }

    /** A submission as it stood at that revision, with the leader's steps up to that one. */
    record Followed(UUID submission, int revision, long number) {}
}
