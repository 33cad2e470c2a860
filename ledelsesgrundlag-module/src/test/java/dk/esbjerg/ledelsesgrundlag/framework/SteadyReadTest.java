package dk.esbjerg.ledelsesgrundlag.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.InvalidItemStateException;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

class SteadyReadTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whatSucceedsIsReadOnce() throws RepositoryException {
        assertEquals("read", SteadyRead.of(() -> failingUntil(1)));
        assertEquals(1, attempts.get());
    }

    @Test
    void whatFailsIsReadAgain() throws RepositoryException {
        assertEquals("read", SteadyRead.of(() -> failingUntil(5)));
        assertEquals(5, attempts.get());
    }

    @Test
    void whatAlwaysFailsFailsInTheEnd() {
        RepositoryException failure =
                assertThrows(InvalidItemStateException.class, () -> SteadyRead.of(() -> failingUntil(100)));

        assertEquals("attempt 5", failure.getMessage());
        assertEquals(5, attempts.get());
    }

    private String failingUntil(int attempt) throws RepositoryException {
        if (attempts.incrementAndGet() < attempt) {
            throw new InvalidItemStateException("attempt " + attempts);
        }
        return "read";
    }
}
