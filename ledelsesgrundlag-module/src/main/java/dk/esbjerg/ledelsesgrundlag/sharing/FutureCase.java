package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import java.time.Instant;

/** A story as the case that it is to become, for those who look at it before. */
public final class FutureCase {

    private FutureCase() {}

    public static Case of(Story story, String id, String slug, Instant published) {
        return new Case(
                id,
                slug,
                story.title(),
                story.workplace(),
                story.challenge(),
                story.action(),
                story.result(),
                story.learning(),
                story.byline(),
                story.taskIds(),
                story.toolIds(),
                false,
                published);
    }
}
