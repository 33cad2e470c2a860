package dk.esbjerg.ledelsesgrundlag.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Closing is orderly: the repository goes after the last one who reads it. */
class ReadingAheadTest {

    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void whoeverClosesWaitsForWhatIsBeingReadAndNothingElseIsBegun() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ReadingAhead indexes = new ReadingAhead(List.of(
                () -> {
                    reading.countDown();
                    await(enough);
                    happened.add("read");
                },
                () -> happened.add("read more")));
        indexes.start();
        reading.await();

        Thread closing = new Thread(() -> {
            indexes.close();
            happened.add("closed");
        });
        closing.start();
        while (closing.getState() != Thread.State.TIMED_WAITING && closing.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        enough.countDown();
        closing.join();

        assertEquals(List.of("read", "closed"), happened);
    }

    @Test
    void whatWasNeverStartedIsClosedAtOnce() {
        new ReadingAhead(List.of(() -> happened.add("read"))).close();

        assertEquals(List.of(), happened);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
