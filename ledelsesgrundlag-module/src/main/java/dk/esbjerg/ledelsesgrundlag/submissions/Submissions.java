package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every dossier, and the only way to change one. Any thread may call. */
public interface Submissions {

    /**
     * An empty draft; the same one again where the author has started it already, so that a form sent twice makes one.
     *
     * @param id chosen when the form was first shown
     * @throws dk.esbjerg.ledelsesgrundlag.workflow.RefusedException if the actor may not, or it is another's
     */
    Submission start(UUID id, Actor author);

    /**
     * Takes a step and stores what it leads to; what follows from it for readers is carried out before this returns, or,
     * where that fails, told to administrators and tried again.
     *
     * @return the submission as the actor may see it then
     * @throws NoSuchSubmissionException if there is none, or none that the actor may know of
     * @throws dk.esbjerg.ledelsesgrundlag.workflow.RefusedException if the step may not be taken
     * @throws dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException if it could not be stored; nothing has changed
     */
    Submission take(UUID id, Actor actor, Step step);

    /**
     * Tries once more to carry out what was decided; nothing happens where it is. {@link Summary#trouble()} says how it went.
     *
     * @throws NoSuchSubmissionException if there is none, or none that the actor may know of
     * @throws dk.esbjerg.ledelsesgrundlag.workflow.RefusedException if the actor is no administrator
     */
    Submission retry(UUID id, Actor actor);

    /**
     * Takes a case away from readers: through its submission, or by itself where it came from none, as a sample.
     *
     * @param why for the trail; for the log where there is none
     * @throws dk.esbjerg.ledelsesgrundlag.workflow.RefusedException if the actor may not, says no reason, or there is no such
     *     case
     */
    void takeDownCase(String caseId, Actor actor, String why);

    /**
     * The dossier, for its author, and for administrators once it has been submitted; empty for everybody else.
     * Administrators find no text in it while its author is writing, but the title as last submitted, and neither once it is
     * withdrawn.
     *
     * @throws DamagedSubmissionException if it is not what was stored
     */
    Optional<Submission> find(UUID id, Actor reader);

    /**
     * The story as it was when administrators last had it in hand, to show what changed since; empty where there is no such
     * one, or where the reader may not read the story that it led to.
     */
    Optional<Story> reviewed(UUID id, Actor reader);

    /** The actor's own, newest first. */
    List<Summary> of(Actor author);

    /**
     * All that have ever been submitted and are not erased, oldest submission first.
     *
     * @throws dk.esbjerg.ledelsesgrundlag.workflow.RefusedException if the reader may not decide about any
     */
    List<Summary> submitted(Actor reader);

    /**
     * Finishes what could not be carried out when it was decided. Hosts call it when they start, before readers are answered,
     * and from time to time.
     */
    void finishPending();

    /**
     * Erases what was withdrawn or rejected, and what its author has left lying, once it has not changed for so long. Only
     * the transitions are kept, under pseudonyms. Hosts call it from time to time.
     *
     * @return how many were erased
     */
    int eraseUnchangedFor(Duration time);
}
