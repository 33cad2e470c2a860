package dk.esbjerg.ledelsesgrundlag.standalone.security;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.inject.Singleton;

/**
 * Passwords as they are stored: Argon2id with the least parameters that OWASP recommends; of those, the ones that take the
 * most time for the least memory, because the library keeps as much for good. Each hash takes 7 MB more while it is made,
 * so at most two are made at once and only a few callers wait for their turn.
 */
@Singleton
public final class PasswordHashes {

    private static final int MEMORY_KIB = 7 * 1024;
    private static final int ITERATIONS = 5;
    private static final int PARALLELISM = 1;
    private static final int LENGTH = 32;
    private static final int SALT_LENGTH = 16;
    private static final String CURRENT =
            "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + PARALLELISM + "$";

    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;

    private final Argon2Function argon2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, LENGTH, Argon2.ID);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @throws BusyException if too many are waiting already */
    String hash(String password) {
        return inTurn(() ->
                argon2.hash(bytes(password), Secrets.randomBytes(SALT_LENGTH)).getResult());
    }

    /**
     * Whether the password is the one that the hash was made of.
     *
     * @throws BusyException if too many are waiting already
     */
    boolean matches(String password, String hash) {
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Takes as long as {@link #matches}, so that nobody learns from the time which users exist. */
    void pretend(String password) {
        hash(password);
    }

    /** Whether the hash was made with other parameters than those of today. */
    boolean isOutdated(String hash) {
        return !hash.startsWith(CURRENT);
    }

    private <R> R inTurn(Supplier<R> work) {
        if (turns.getQueueLength() >= WAITING) {
            throw new BusyException();
        }
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** Keyboards differ in how they send an å; the password is the same. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
