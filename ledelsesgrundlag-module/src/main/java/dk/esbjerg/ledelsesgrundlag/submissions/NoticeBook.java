package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Notice;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Instant;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Where the notices of a step are kept: with the dossier, so that they are there if and only if the step was taken. */
public interface NoticeBook {

    /**
     * Adds a step's notices below the dossier's {@link DossierNode#NOTICES}; the step's own save stores them. It may be
     * called again for the same step, where somebody else was faster the first time.
     *
     * @param dossier its node, with what the step made of it already written
     * @param notices never empty
     */
    void enter(Node dossier, Submission submission, List<Notice> notices, Instant when) throws RepositoryException;
}
