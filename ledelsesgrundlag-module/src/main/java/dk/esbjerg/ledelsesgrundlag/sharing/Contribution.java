package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.TrailEntry;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A contribution as its author sees it. Nobody else is named in it.
 *
 * @param state the part of its labels' keys that is its own
 * @param isPublic whether readers see a version of it
 * @param events what has happened, newest first
 * @param actions the codes of what its author can do with it now, besides going on writing
 * @param writable whether its author can write in it
 */
public record Contribution(
        UUID id,
        UUID caseId,
        Story story,
        String state,
        boolean isPublic,
        List<Event> events,
        List<String> actions,
        boolean writable) {

    /**
     * Something that happened.
     *
     * @param code the part of the label's key that is its own
     * @param words what was said to the author; empty where nothing was
     */
    public record Event(String code, Instant when, String words) {}

    /** Where a case is on its way from the first words to the readers, from 1 to 4; 0 where it goes no further. */
    public int stage() {
        return switch (state) {
            case "draft", "changesRequested" -> 1;
            case "submitted" -> 2;
            case "inReview" -> 3;
            case "approved", "published" -> 4;
            default -> 0;
        };
    }

    static Contribution of(Submission submission, Actor author) {
        Set<Action> open = Workflow.open(submission, author);
        return new Contribution(
                submission.id(),
                submission.caseId(),
                submission.story(),
                submission.stateWord(),
                submission.isPublic(),
                events(submission),
                Following.ACTIONS.stream()
                        .filter(open::contains)
                        .map(Action::code)
                        .toList(),
                open.contains(Action.SAVE));
    }

    /** What an administrator wrote about where it is now; empty where none did, or it has gone on since. */
    public String said() {
        return decision().map(Event::words).orElse("");
    }

    /** Whether it came back with an administrator's changes in its text. */
    public boolean isSuggested() {
        return state.equals("changesRequested")
                && decision().filter(event -> event.code().equals("suggest")).isPresent();
    }

    /** What goes when its author withdraws it: what readers see, a draft, or a case that is with the administrators. */
    public String removal() {
        if (isPublic) {
            return "public";
        }
        return state.equals("draft") ? "draft" : "case";
    }

    /** Whether what an address tells to be just done is what was done last. */
    public boolean isLatest(String news) {
        String last = events.get(0).code();
        return news.equals("sent") ? last.equals("submit") || last.equals("resubmit") : last.equals(news);
    }

    /** What led here, where an administrator did: authors who only take their name off go nowhere. */
    private Optional<Event> decision() {
        Set<String> codes =
                switch (state) {
                    case "changesRequested" -> Set.of("suggest", "requestChanges");
                    case "rejected" -> Set.of("reject");
                    case "takenDown" -> Set.of("takeDown");
                    default -> Set.of();
                };
        return events.stream().filter(event -> codes.contains(event.code())).findFirst();
    }

    private static List<Event> events(Submission submission) {
        List<Event> events = new ArrayList<>();
        boolean sentBefore = false;
        for (TrailEntry entry : submission.trail()) {
            boolean again = entry.action() == Action.SUBMIT && sentBefore;
            events.add(new Event(again ? "resubmit" : entry.action().code(), entry.when(), entry.wordsToAuthor()));
            sentBefore |= entry.action() == Action.SUBMIT;
        }
        Collections.reverse(events);
        return List.copyOf(events);
    }
}
