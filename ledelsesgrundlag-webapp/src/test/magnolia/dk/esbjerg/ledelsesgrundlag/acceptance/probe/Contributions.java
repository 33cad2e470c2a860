package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import info.magnolia.objectfactory.Components;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.servlet.http.HttpServletRequest;

/** Leaders' contributions where no leader can come: on an author instance. */
final class Contributions {

    private Contributions() {}

    /** Has somebody submit a story, and answers with its revision. */
    static List<String> submit(HttpServletRequest request) {
        UUID id = UUID.fromString(request.getParameter("submission"));
        Actor author = new Actor(request.getParameter("author"), Role.LEADER);
        Submissions submissions = Components.getComponent(Submissions.class);
        Submission draft = submissions.start(id, author);
        Story story = new Story(
                request.getParameter("title"), "Park og vej", "Vi stod fast", "Vi spurgte", "Det gik", "Spørg først",
                "Lea Lund", List.of(), List.of());
        Consent consent = new Consent("1", Instant.now());
        submissions.take(id, author, Step.save(story, Optional.of(consent)).on(draft.revision()));
        return List.of(String.valueOf(
                submissions.take(id, author, Step.of(Action.SUBMIT)).revision()));
    }

    /** Has somebody take a step with what they see, and answers with the state that it leads to. */
    static List<String> take(HttpServletRequest request) {
        UUID id = UUID.fromString(request.getParameter("submission"));
        Actor actor = new Actor(request.getParameter("user"), Role.valueOf(request.getParameter("role")));
        Submissions submissions = Components.getComponent(Submissions.class);
        Step step = Step.of(Action.of(request.getParameter("action")))
                .on(submissions.find(id, actor).orElseThrow().revision())
                .saying(request.getParameter("comment"));
        return List.of(submissions.take(id, actor, step).state().code());
    }

    /** Erases what has come to its end, however short ago, and answers with how many that were. */
    static List<String> erase() {
        return List.of(String.valueOf(
                Components.getComponent(Submissions.class).eraseUnchangedFor(Duration.ofMillis(-1))));
    }
}
