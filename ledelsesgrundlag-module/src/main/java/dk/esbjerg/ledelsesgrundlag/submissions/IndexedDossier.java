package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.util.Optional;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.ValueFormatException;

/**
 * What the index knows of a dossier.
 *
 * @param summary with the title as it is now, which is the author's own business
 * @param submittedTitle the title that others know it by
 */
record IndexedDossier(Summary summary, Optional<String> submittedTitle, boolean pending, Exchanged exchanged) {

    static IndexedDossier of(Dossier dossier) {
        var submission = dossier.submission();
        return new IndexedDossier(
                new Summary(
                        submission.id(),
                        submission.caseId(),
                        submission.author(),
                        submission.story().title(),
                        submission.state(),
                        submission.stateWord(),
                        submission.trail().get(0).when(),
                        dossier.changed(),
                        dossier.submitted(),
                        dossier.decided(),
                        submission.claimedBy(),
                        submission.isPublic(),
                        dossier.overridden(),
                        dossier.trouble(),
                        submission.revision()),
                dossier.submittedTitle(),
                dossier.pending(),
                dossier.exchanged());
    }

    /**
     * The same from the dossier's own properties, without the texts below, and the trail only where it was withdrawn.
     *
     * @throws DamagedSubmissionException if they are not what was once stored
     */
    static IndexedDossier read(Node node) throws RepositoryException {
        try {
            return new IndexedDossier(
                    new Summary(
                            UUID.fromString(node.getName()),
                            UUID.fromString(Properties.text(node, DossierNode.CASE)),
                            Properties.text(node, DossierNode.AUTHOR),
                            Properties.text(node, StoryField.TITLE.code()),
                            State.of(Properties.text(node, DossierNode.STATE)),
                            DossierNode.stateWord(node),
                            Properties.time(node, DossierNode.STARTED),
                            Properties.time(node, DossierNode.CHANGED),
                            Properties.timeIfAny(node, DossierNode.SUBMITTED),
                            Properties.timeIfAny(node, DossierNode.DECIDED),
                            Properties.textIfAny(node, DossierNode.CLAIMED_BY),
                            node.hasNode(DossierNode.PUBLISHED_STORY),
                            Properties.flag(node, DossierNode.OVERRIDDEN),
                            Properties.textIfAny(node, DossierNode.TROUBLE),
                            Properties.number(node, DossierNode.REVISION)),
                    Properties.textIfAny(node, DossierNode.SUBMITTED_TITLE),
                    Properties.flag(node, DossierNode.PENDING),
                    DossierNode.exchanged(node));
        } catch (PathNotFoundException | ValueFormatException | IllegalArgumentException | ArithmeticException damage) {
            throw new DamagedSubmissionException(node.getPath(), damage);
        }
    }

    /** As administrators may see it. */
    Summary forReviewers() {
        String title = Readers.titleForAdministrators(summary.state(), submittedTitle);
        return new Summary(
                summary.id(),
                summary.caseId(),
                summary.author(),
                title,
                summary.state(),
                summary.stateWord(),
                summary.started(),
                summary.changed(),
                summary.submitted(),
                summary.decided(),
                summary.claimedBy(),
                summary.isPublic(),
                summary.overridden(),
                summary.trouble(),
                summary.revision());
    }

    boolean wasSubmitted() {
        return summary.submitted().isPresent();
    }
}
