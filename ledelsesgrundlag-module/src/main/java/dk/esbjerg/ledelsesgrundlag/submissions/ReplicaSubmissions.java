package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.Eraser;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Submissions on the instance that readers use, where their authors write and follow them. They are decided about on another
 * instance, which fetches what authors do and brings what became of it; here an administrator is an author like any other.
 */
@Singleton
public final class ReplicaSubmissions implements Submissions {

    private final DossierStore store;
    private final Steps steps;
    private final Erasure erasure;
    private final Replicas replicas;

    @Inject
    public ReplicaSubmissions(ContentStore content, Eraser eraser, NoticeBook notices, Clock clock) {
        store = new DossierStore(content);
        steps = new Steps(store, notices, clock);
        PublicCases cases = new PublicCases(content, new ReadersAreHere(), eraser);
        erasure = new Erasure(store, cases);
        replicas = new Replicas(store, cases, notices, steps);
    }

    public Replicas replicas() {
        return replicas;
    }

    @Override
    public Submission start(UUID id, Actor author) {
        return store.alone(id, () -> steps.start(id, author)).submission();
    }

    @Override
    public Submission take(UUID id, Actor actor, Step step) {
        return replicas.take(id, actor, step);
    }

    @Override
    public Submission retry(UUID id, Actor actor) {
        throw new RefusedException(Action.PUBLISH, Refusal.NOT_ALLOWED);
    }

    @Override
    public void takeDownCase(String caseId, Actor actor, String why) {
        throw new RefusedException(Action.TAKE_DOWN, Refusal.NOT_ALLOWED);
    }

    @Override
    public Optional<Submission> find(UUID id, Actor reader) {
        return ofAuthor(id, reader).map(Dossier::submission);
    }

    @Override
    public Optional<Story> reviewed(UUID id, Actor reader) {
        return ofAuthor(id, reader).flatMap(Dossier::reviewed);
    }

    @Override
    public List<Summary> of(Actor author) {
        return store.index().of(author.name());
    }

    /** Nobody decides here. */
    @Override
    public List<Summary> submitted(Actor reader) {
        throw new RefusedException(Action.CLAIM, Refusal.NOT_ALLOWED);
    }

    @Override
    public void finishPending() {
        replicas.keepTakenAway();
    }

    /** Erases drafts that nobody else knows of; the others go when their originals do. */
    @Override
    public int eraseUnchangedFor(Duration time) {
        return erasure.of(
                steps.now().minus(time),
                dossier -> dossier.exchanged().revision() == 0
                        && !dossier.exchanged().waits());
    }

    private Optional<Dossier> ofAuthor(UUID id, Actor reader) {
        return store.read(id).filter(dossier -> dossier.submission().author().equals(reader.name()));
    }

    /** What is written here is what readers see. */
    private static final class ReadersAreHere implements Publisher {
        @Override
        public void publish(String workspace, String path) {
            throw new UnsupportedOperationException("Nothing becomes public without the instance that decides");
        }

        @Override
        public void unpublish(String workspace, String path) {
            // The case itself goes next.
        }
    }
}
