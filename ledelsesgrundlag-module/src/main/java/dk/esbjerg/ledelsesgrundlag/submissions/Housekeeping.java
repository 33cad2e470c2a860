package dk.esbjerg.ledelsesgrundlag.submissions;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about submissions from time to time: finishing what could not be carried out, and erasing what is due. */
public final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Submissions submissions;
    private final Duration kept;
    private final Duration pause;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread named = new Thread(work, "submissions");
        named.setDaemon(true);
        return named;
    });

    /** @param kept how long what has come to its end is kept */
    public Housekeeping(Submissions submissions, Duration kept) {
        this(submissions, kept, PAUSE);
    }

    Housekeeping(Submissions submissions, Duration kept, Duration pause) {
        this.submissions = submissions;
        this.kept = kept;
        this.pause = pause;
    }

    /** Begins, with a pause: the host has finished what was pending by itself before it answers readers. */
    public void start() {
        repeat(submissions::finishPending);
        repeat(this::erase);
    }

    /** Waits for what is being done. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Submissions are still being looked after");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void erase() {
        int erased = submissions.eraseUnchangedFor(kept);
        if (erased > 0) {
            log.info("{} submissions that had not changed for {} days were erased", erased, kept.toDays());
        }
    }

    private void repeat(Runnable work) {
        thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException e) {
                        log.error("Submissions cannot be looked after; it is tried again", e);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
