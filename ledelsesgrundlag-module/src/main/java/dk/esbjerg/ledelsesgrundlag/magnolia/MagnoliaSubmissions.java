package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.submissions.OfferedSubmissions;
import dk.esbjerg.ledelsesgrundlag.submissions.ReplicaSubmissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Summary;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Provider;

/** Submissions as this instance has them: decided about here, or on another one. */
public final class MagnoliaSubmissions implements Submissions {

    private final OfferedSubmissions decidedHere;
    private final ReplicaSubmissions decidedElsewhere;
    private final Provider<LedelsesgrundlagModule> module;

    @Inject
    public MagnoliaSubmissions(
            OfferedSubmissions decidedHere,
            ReplicaSubmissions decidedElsewhere,
            Provider<LedelsesgrundlagModule> module) {
        this.decidedHere = decidedHere;
        this.decidedElsewhere = decidedElsewhere;
        this.module = module;
    }

    @Override
    public Submission start(UUID id, Actor author) {
        return submissions().start(id, author);
    }

    @Override
    public Submission take(UUID id, Actor actor, Step step) {
        return submissions().take(id, actor, step);
    }

    @Override
    public Submission retry(UUID id, Actor actor) {
        return submissions().retry(id, actor);
    }

    @Override
    public void takeDownCase(String caseId, Actor actor, String why) {
        submissions().takeDownCase(caseId, actor, why);
    }

    @Override
    public Optional<Submission> find(UUID id, Actor reader) {
        return submissions().find(id, reader);
    }

    @Override
    public Optional<Story> reviewed(UUID id, Actor reader) {
        return submissions().reviewed(id, reader);
    }

    @Override
    public List<Summary> of(Actor author) {
        return submissions().of(author);
    }

    @Override
    public List<Summary> submitted(Actor reader) {
        return submissions().submitted(reader);
    }

    @Override
    public void finishPending() {
        submissions().finishPending();
    }

    @Override
    public int eraseUnchangedFor(Duration time) {
        return submissions().eraseUnchangedFor(time);
    }

    private Submissions submissions() {
        return module.get().isDecidedElsewhere() ? decidedElsewhere : decidedHere;
    }
}
