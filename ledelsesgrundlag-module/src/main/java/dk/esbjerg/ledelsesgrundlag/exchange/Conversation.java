package dk.esbjerg.ledelsesgrundlag.exchange;

import dk.esbjerg.ledelsesgrundlag.exchange.Request.Due;
import dk.esbjerg.ledelsesgrundlag.exchange.Request.Unknown;
import dk.esbjerg.ledelsesgrundlag.submissions.DamagedSubmissionException;
import dk.esbjerg.ledelsesgrundlag.submissions.LeaderStep;
import dk.esbjerg.ledelsesgrundlag.submissions.Originals;
import dk.esbjerg.ledelsesgrundlag.submissions.Standing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One exchange, in as many requests as it takes: all that waited on either side when it began has been tried once when it
 * ends. What became of the leaders' steps goes out with the request after the one that brought them.
 */
final class Conversation {

    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private final Originals originals;
    private final Line line;
    private final Runnable onNews;
    private final Queue<UUID> toTell = new ArrayDeque<>();
    private final Queue<Due> toErase = new ArrayDeque<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private String after = "";

    Conversation(Originals originals, Line line, Runnable onNews) {
        this.originals = originals;
        this.line = line;
        this.onNews = onNews;
    }

    /** @throws dk.esbjerg.ledelsesgrundlag.submissions.CounterpartException if it broke off */
    void hold() {
        toTell.addAll(originals.waiting());
        originals.due().forEach((id, unchangedSince) -> toErase.add(new Due(id, unchangedSince)));
        boolean more = true;
        while (more || !toTell.isEmpty() || !unknown.isEmpty() || !toErase.isEmpty()) {
            Answer answer = line.ask(new Request(standings(), List.copyOf(unknown), due(), after));
            unknown.clear();
            answer.followed()
                    .forEach(one -> attempt(
                            one.submission(), () -> originals.confirm(one.submission(), one.revision(), one.number())));
            answer.erased().forEach(id -> attempt(id, () -> originals.erased(id)));
            bySubmission(answer.steps()).forEach((id, steps) -> attempt(id, () -> take(id, steps)));
            if (!answer.steps().isEmpty()) {
                onNews.run();
            }
            more = answer.more();
        }
    }

    private List<Standing> standings() {
        Batch<Standing> batch = new Batch<>();
        while (!toTell.isEmpty() && !batch.isFull()) {
            UUID id = toTell.remove();
            attempt(id, () -> {
                Optional<Standing> standing = originals.standing(id);
                standing.ifPresent(found -> batch.add(List.of(found), DossierJson.of(found)));
            });
        }
        return batch.things();
    }

    private List<Due> due() {
        Batch<Due> batch = new Batch<>();
        while (!toErase.isEmpty() && !batch.isFull()) {
            Due due = toErase.remove();
            batch.add(List.of(due), due);
        }
        return batch.things();
    }

    private void take(UUID id, List<LeaderStep> steps) {
        if (originals.take(id, steps)) {
            toTell.add(id);
        } else {
            unknown.add(new Unknown(id, steps.get(steps.size() - 1).number()));
        }
    }

    private Map<UUID, List<LeaderStep>> bySubmission(List<LeaderStep> steps) {
        Map<UUID, List<LeaderStep>> bySubmission = new LinkedHashMap<>();
        for (LeaderStep step : steps) {
            bySubmission
                    .computeIfAbsent(step.submission(), first -> new ArrayList<>())
                    .add(step);
            after = step.submission().toString();
        }
        return bySubmission;
    }

    /** One that is damaged stops none of the others. */
    private static void attempt(UUID id, Runnable work) {
        try {
            work.run();
        } catch (DamagedSubmissionException e) {
            // Whoever read it has told the log.
        } catch (RuntimeException e) {
            log.error("{} cannot be exchanged now; it is tried again: {}", id, e.toString());
        }
    }
}
