package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.util.Optional;
import java.util.UUID;

/** The dossiers of whoever asks: on these pages an administrator, too, sees and does no more than any other author. */
final class OwnSubmissions {

    /** The name of the form's field, and of the address's parameter, that says which one it is about. */
    static final String ID = "bidrag";

    private final Submissions submissions;

    OwnSubmissions(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Empty as well where the words are no id: nobody is told whether there is such a dossier. */
    Optional<Submission> find(String id, Actor author) {
        return id(id).flatMap(known -> submissions.find(known, author))
                .filter(found -> found.author().equals(author.name()));
    }

    /** The draft that a form was first shown for; where that id turns out to be taken by another's, one of its own. */
    Submission start(String id, Actor author) {
        UUID wanted = id(id).orElseGet(UUID::randomUUID);
        try {
            return submissions.start(wanted, author);
        } catch (RefusedException refused) {
            if (refused.refusal() != Refusal.NOT_YOURS) {
                throw refused;
            }
            return submissions.start(UUID.randomUUID(), author);
        }
    }

    Submission take(Submission submission, Actor author, Step step) {
        return submissions.take(submission.id(), author, step);
    }

    static Optional<UUID> id(String text) {
        try {
            // Java reads shorter words as well.
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
