package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * How a submission stands where it is decided about, as its author may see it: no administrator is named, and of their words
 * there are only those that are for its author.
 *
 * @param number of the leader's last step that is in it, or was refused
 */
public record Standing(Submission submission, Instant changed, Optional<Story> reviewed, long number) {

    /** Stands for every administrator; no user has such a name. */
    static final String ADMINISTRATOR = "(administrator)";

    static Standing of(Dossier dossier) {
        Submission submission = dossier.submission();
        String author = submission.author();
        return new Standing(
                new Submission(
                        submission.id(),
                        submission.caseId(),
                        author,
                        submission.story(),
                        submission.consent(),
                        submission.state(),
                        submission.claimedBy().map(name -> ADMINISTRATOR),
                        shown(submission.lastChangedBy(), author),
                        submission.approved(),
                        submission.published(),
                        submission.trail().stream()
                                .map(entry -> shown(entry, author))
                                .toList(),
                        submission.revision()),
                dossier.changed(),
                dossier.reviewed(),
                dossier.exchanged().number());
    }

    private static TrailEntry shown(TrailEntry entry, String author) {
        return new TrailEntry(
                entry.when(),
                shown(entry.who(), author),
                entry.action(),
                entry.from(),
                entry.to(),
                entry.wordsToAuthor(),
                entry.fingerprint(),
                false);
    }

    private static String shown(String who, String author) {
        return who.equals(author) || who.equals(Actor.SYSTEM.name()) ? who : ADMINISTRATOR;
    }
}
