package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A leader and two administrators at work on submissions in a real repository. */
final class Desk {

    static final Actor LEADER = new Actor("lea", Role.LEADER);
    static final Actor OTHER_LEADER = new Actor("ole", Role.LEADER);
    static final Actor ADMINISTRATOR = new Actor("ada", Role.ADMINISTRATOR);
    static final Actor OTHER_ADMINISTRATOR = new Actor("bo", Role.ADMINISTRATOR);

    static final Story STORY = new Story(
            " Et træ\tfalder \n",
            "Park & vej",
            "Vi <b>stod</b> fast 🌳",
            "Vi spurgte.\n\nVi lyttede.",
            "Det gik",
            "Spørg først",
            "Lea Lund",
            List.of("t2", "t1"),
            List.of());

    final PublicSide readers;
    final Submissions submissions;

    Desk(TestRepository repository) {
        this(repository, repository, Clock.systemUTC());
    }

    Desk(TestRepository repository, ContentStore store, Clock clock) {
        readers = new PublicSide(repository);
        submissions = over(store, readers, clock);
    }

    static Submissions over(ContentStore store, PublicSide readers, Clock clock) {
        return new StoredSubmissions(store, readers, readers, (dossier, submission, notices, when) -> {}, clock);
    }

    Submission draft(UUID id, Story story) {
        Submission started = submissions.start(id, LEADER);
        return submissions.take(id, LEADER, save(story).on(started.revision()));
    }

    Submission submit(UUID id, Story story) {
        draft(id, story);
        return submissions.take(id, LEADER, Step.of(Action.SUBMIT));
    }

    Submission claim(UUID id, Story story) {
        submit(id, story);
        return submissions.take(id, ADMINISTRATOR, Step.of(Action.CLAIM));
    }

    Submission approve(UUID id, Story story) {
        int seen = claim(id, story).revision();
        return submissions.take(id, ADMINISTRATOR, Step.of(Action.APPROVE).on(seen));
    }

    static Step save(Story story) {
        return Step.save(story, Optional.of(new Consent("1", Instant.now())));
    }

    static Story titled(String title) {
        return new Story(
                title,
                STORY.workplace(),
                STORY.challenge(),
                STORY.action(),
                STORY.result(),
                STORY.learning(),
                STORY.byline(),
                STORY.taskIds(),
                STORY.toolIds());
    }
}
