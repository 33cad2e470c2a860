package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Notice;
import dk.esbjerg.ledelsesgrundlag.workflow.Outcome;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a leader's step makes of a dossier that is not the one it was taken with. */
record Replay(Dossier dossier, List<Notice> notices) {

    /**
     * Takes the step by the rules of the workflow.
     *
     * @throws dk.esbjerg.ledelsesgrundlag.workflow.RefusedException if it cannot be taken here
     */
    static Replay of(LeaderStep sent, Dossier before, Instant when) {
        Dossier dossier = before;
        List<Notice> notices = new ArrayList<>();
        for (Step step : sent.steps(before.submission().revision())) {
            Outcome outcome = Workflow.take(dossier.submission(), sent.actor(), step, when);
            if (outcome.submission() != dossier.submission()) {
                dossier = dossier.after(outcome.submission(), sent.actor(), when);
                notices.addAll(outcome.notices());
            }
        }
        return new Replay(dossier, notices);
    }
}
