package dk.esbjerg.ledelsesgrundlag.exchange;

import dk.esbjerg.ledelsesgrundlag.submissions.Counterpart;
import dk.esbjerg.ledelsesgrundlag.submissions.CounterpartException;
import dk.esbjerg.ledelsesgrundlag.submissions.Originals;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The author instance's part: asks the public instance from time to time, on a thread of its own, and whenever somebody
 * needs to know. While it cannot be reached it is asked with growing pauses.
 */
public final class Puller implements Counterpart, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Puller.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final Originals originals;
    private final Line line;
    private final Runnable onNews;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Semaphore calls = new Semaphore(0);
    private Thread thread;
    private volatile boolean stopping;
    private volatile Optional<String> problem = Optional.empty();

    /**
     * @param address of the public instance, with its context path
     * @param onNews run after leaders' steps were taken over
     * @throws IllegalArgumentException if it is none, or the secret can be guessed
     */
    public Puller(Originals originals, String address, String secret, Clock clock, Runnable onNews) {
        this.originals = originals;
        line = new Line(address, secret, clock);
        this.onNews = onNews;
    }

    @Override
    public void exchange() {
        oneAtATime.lock();
        try {
            new Conversation(originals, line, onNews).hold();
            note(Optional.empty());
        } catch (CounterpartException e) {
            note(Optional.of(e.getMessage()));
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void exchangeSoon() {
        calls.release();
    }

    /** Begins to ask. */
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        stopping = false;
        thread = new Thread(this::work, "exchange");
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends after what is being exchanged. It can be started again. */
    @Override
    public synchronized void close() {
        if (thread == null) {
            return;
        }
        stopping = true;
        calls.release();
        try {
            // It is never interrupted: a database that it reads at that moment would close its file.
            thread.join(STOPS_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            log.warn("The public instance was being asked when this stopped; it is asked again");
        }
        thread = null;
    }

    private void work() {
        Duration pause = PAUSE;
        try {
            while (!stopping) {
                pause = asked() ? PAUSE : longer(pause);
                calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                calls.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean asked() {
        try {
            exchange();
            return true;
        } catch (CounterpartException noted) {
            return false;
        } catch (RuntimeException e) {
            log.error("Submissions cannot be exchanged; it is tried again", e);
            return false;
        }
    }

    /** Tells what is new, so that an instance that is away for a day fills no log. */
    private void note(Optional<String> now) {
        if (!now.equals(problem)) {
            now.ifPresentOrElse(
                    what -> log.warn("Submissions wait: {}", what),
                    () -> log.info("The public instance answers again"));
            problem = now;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
