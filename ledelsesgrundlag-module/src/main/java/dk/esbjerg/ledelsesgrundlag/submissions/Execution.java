package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings about what was decided: what a stored submission says readers are to see is what they see afterwards. It is called
 * while nobody else changes the dossier, and can be called again wherever it ended.
 */
final class Execution {

    private static final Logger log = LoggerFactory.getLogger(Execution.class);

    private final DossierStore store;
    private final PublicCases cases;
    private final Steps steps;

    Execution(DossierStore store, PublicCases cases, Steps steps) {
        this.store = store;
        this.cases = cases;
        this.steps = steps;
    }

    /**
     * Where it fails the submission stays as it is decided; administrators are told why, and it is to be tried again.
     *
     * @return the dossier as it is then
     */
    Dossier of(Dossier decided) {
        if (!decided.pending()) {
            return decided;
        }
        try {
            return decided.submission().state() == State.APPROVED ? publish(decided.submission()) : follow(decided);
        } catch (RuntimeException e) {
            UUID id = decided.submission().id();
            log.error("What was decided about {} is not carried out yet", id, e);
            return report(decided.inTrouble(String.valueOf(e.getMessage())));
        }
    }

    /** Tells administrators why it is not tried yet. */
    Dossier postpone(Dossier decided, String why) {
        return decided.trouble().equals(Optional.of(why)) ? decided : report(decided.inTrouble(why));
    }

    private Dossier publish(Submission submission) {
        Story approved = submission.story();
        Workflow.refusal(submission, Actor.SYSTEM, Step.publish(approved)).ifPresent(refusal -> {
            throw new RefusedException(Action.PUBLISH, refusal);
        });
        Step published = Step.publish(cases.show(submission.caseId(), approved, steps.now()));
        return steps.take(submission.id(), Actor.SYSTEM, published);
    }

    private Dossier follow(Dossier decided) {
        Submission submission = decided.submission();
        if (submission.published().isPresent()) {
            cases.show(submission.caseId(), submission.published().get(), steps.now());
        } else {
            cases.remove(submission.caseId().toString());
        }
        return note(decided.settled());
    }

    private Dossier report(Dossier trouble) {
        try {
            return note(trouble);
        } catch (RuntimeException e) {
            log.error("That it is not carried out cannot be stored either: {}", e.getMessage());
            store.index().put(trouble);
            return trouble;
        }
    }

    /** Stores how it stands. What somebody decided meanwhile on another node of a cluster stands as they left it. */
    private Dossier note(Dossier dossier) {
        Submission submission = dossier.submission();
        return store.change(Action.PUBLISH, session -> {
            Node stored = DossierNode.find(session, submission.id())
                    .orElseThrow(() -> new NoSuchSubmissionException(submission.id()));
            return AsOne.change(stored, node -> {
                if (Properties.number(node, DossierNode.REVISION) != submission.revision()) {
                    return DossierNode.read(node);
                }
                DossierNode.note(dossier, node);
                return dossier;
            });
        });
    }
}
