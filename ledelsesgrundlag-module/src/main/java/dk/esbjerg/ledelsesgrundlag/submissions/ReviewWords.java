package dk.esbjerg.ledelsesgrundlag.submissions;

import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What is to be told of a submission in whole sentences, where those who read it have no program that makes them. */
final class ReviewWords {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle(
            "dk.esbjerg.ledelsesgrundlag.submissions.review", DANISH, ReviewWords.class.getClassLoader());
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", DANISH).withZone(ZoneId.of("Europe/Copenhagen"));

    private ReviewWords() {}

    static String state(Submission submission) {
        return WORDS.getString("state." + submission.stateWord());
    }

    /** All that happened, with what was said: the latest comes first. */
    static String history(Submission submission) {
        List<String> told = new ArrayList<>();
        for (TrailEntry entry : submission.trail()) {
            told.add(0, step(entry));
        }
        return String.join("\n\n", told);
    }

    /** Where the story is another one than before, with what was there; empty where nothing is known of that. */
    static Optional<String> changes(Optional<Story> before, Story now) {
        return before.filter(story -> !story.equals(now)).map(story -> changes(story, now));
    }

    private static String step(TrailEntry entry) {
        String who = entry.who().equals(Actor.SYSTEM.name()) ? WORDS.getString("system") : entry.who();
        String how = entry.override() ? " " + WORDS.getString("override") : "";
        String said = entry.comment().isEmpty() ? "" : "\n»" + entry.comment() + "«";
        return WHEN.format(entry.when()) + ": "
                + WORDS.getString("step." + entry.action().code()) + how + " (" + who + ")" + said;
    }

    private static String changes(Story before, Story now) {
        List<String> told = new ArrayList<>();
        for (StoryField part : StoryField.values()) {
            if (!part.of(before).equals(part.of(now))) {
                String was = part.of(before).isEmpty() ? WORDS.getString("nothing") : part.of(before);
                told.add(WORDS.getString("part." + part.code()) + ". " + WORDS.getString("before") + "\n" + was);
            }
        }
        if (!before.taskIds().equals(now.taskIds())) {
            told.add(WORDS.getString("tasks"));
        }
        if (!before.toolIds().equals(now.toolIds())) {
            told.add(WORDS.getString("tools"));
        }
        return String.join("\n\n", told);
    }
}
