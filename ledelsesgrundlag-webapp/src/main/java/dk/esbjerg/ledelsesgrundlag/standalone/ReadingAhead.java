package dk.esbjerg.ledelsesgrundlag.standalone;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what somebody would otherwise wait for, one thing after the other, in a thread of its own. */
final class ReadingAhead implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReadingAhead.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private final List<Runnable> readings;
    private final Thread thread = new Thread(this::read, "indexes");
    private volatile boolean stopping;

    /** @param readings what is read, the most urgent first; each may be begun by somebody else meanwhile */
    ReadingAhead(List<Runnable> readings) {
        this.readings = List.copyOf(readings);
    }

    void start() {
        thread.start();
    }

    private void read() {
        try {
            for (Runnable reading : readings) {
                if (stopping) {
                    return;
                }
                reading.run();
            }
        } catch (RuntimeException e) {
            // Whoever asks for it next reads it, and is told what is wrong.
            log.info("Not all indexes were read in advance: {}", e.toString());
        }
    }

    /** Begins nothing more, and waits for what is being read, but not forever. */
    @Override
    public void close() {
        stopping = true;
        try {
            // It is never interrupted: a database that it reads at that moment would close its file.
            thread.join(STOPS_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            log.warn("An index was still being read when this stopped");
        }
    }
}
