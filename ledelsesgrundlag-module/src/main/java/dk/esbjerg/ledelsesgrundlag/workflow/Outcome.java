package dk.esbjerg.ledelsesgrundlag.workflow;

import java.util.List;

/**
 * What a step led to: to be stored together, or not at all.
 *
 * @param submission the same object as before where nothing changed
 */
public record Outcome(Submission submission, List<Notice> notices) {

    public Outcome {
        notices = List.copyOf(notices);
    }
}
