package dk.esbjerg.ledelsesgrundlag.magnolia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.esbjerg.ledelsesgrundlag.submissions.ReviewCopy;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandParametersTest {

    private static final UUID ID = UUID.fromString("5b1b9a52-0f6c-4e3c-9a2b-6a5f5d1f0e77");

    @Test
    void aSubmissionIsKnownByItsIdOrItsPath() {
        assertEquals(Optional.of(ID), of(Map.of("submission", ID.toString())).submission());
        assertEquals(Optional.of(ID), of(Map.of("path", ReviewCopy.path(ID))).submission());
        assertEquals(
                Optional.of(ID),
                of(Map.of("path", ReviewCopy.path(ID) + "/part")).submission());
    }

    @Test
    void anythingElseIsNone() {
        assertEquals(Optional.empty(), of(Map.of()).submission());
        assertEquals(Optional.empty(), of(Map.of("path", "/")).submission());
        assertEquals(Optional.empty(), of(Map.of("path", "/review/5b")).submission());
        assertEquals(Optional.empty(), of(Map.of("path", "/5b/" + ID)).submission());
        assertEquals(
                Optional.empty(),
                of(Map.of("submission", "' or 1=1", "path", ReviewCopy.path(ID)))
                        .submission());
    }

    @Test
    void aStepSaysWhatTheUserSaid() {
        Step step = of(Map.of("revision", 7, "comment", "Godt")).about(Step.of(Action.APPROVE));

        assertEquals(Step.of(Action.APPROVE).saying("Godt").on(7), step);
    }

    @Test
    void aRevisionThatIsNoneIsNotSaid() {
        for (String revision : List.of("", "-1", "7.5", "99999999999", "syv")) {
            assertEquals(
                    Step.of(Action.CLAIM), of(Map.of("revision", revision)).about(Step.of(Action.CLAIM)), revision);
        }
    }

    @Test
    void inAnEmergencyTheCommentIsTheReason() {
        Step step = of(Map.of("revision", "7", "override", "true", "comment", "Haster"))
                .about(Step.of(Action.APPROVE));

        assertEquals(Step.of(Action.APPROVE).overriding("Haster").on(7), step);
    }

    @Test
    void aSuggestionChangesWhatIsGivenAndNothingElse() {
        Story story = new Story("Titel", "Sted", "U", "H", "R", "L", "Lea", List.of("t"), List.of("v"));

        Story changed = of(Map.of("title", "Ny titel", "byline", "")).changed(story);

        assertEquals(new Story("Ny titel", "Sted", "U", "H", "R", "L", "", List.of("t"), List.of("v")), changed);
    }

    private static CommandParameters of(Map<String, ?> given) {
        return new CommandParameters(given);
    }
}
