package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed again and again while editors save, publish, delete, bring back and upload: what was acknowledged
 * is there at the next start, and nothing is half done.
 */
class AuthoringKillIT {

    private static final int ROUNDS = 5;
    private static final int LONGEST_MILLIS = 1500;
    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern PASSWORD = Pattern.compile("^    redaktoer  (\\S+)$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private final KilledWork.Publishing publishing = new KilledWork.Publishing();
    private final KilledWork.Uploading uploading = new KilledWork.Uploading();
    private final List<KilledWork> works = List.of(
            new KilledWork.Saving("ledelsesvaerktoejer/9bb66f2b-892d-436c-b4f1-05204aaa04d3"),
            new KilledWork.Saving("ledelsesvaerktoejer/6308fcad-db45-468c-88f3-7d20633b6caf"),
            new KilledWork.Saving("ledelsesvaerktoejer/a912c55f-21cc-409f-965e-1b0db6cef3f7"),
            new KilledWork.Saving("ledelsesgrundlag/6fdbcff0-89ba-4f30-91b7-2e24521039db"),
            publishing,
            new KilledWork.Deleting(),
            uploading);

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsHalfDone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (PackagedProgram program = start()) {
                SignedIn editor = editor(program);
                check(editor);
                workUntilKilled(program, editor);
            }
        }

        try (PackagedProgram program = start()) {
            check(editor(program));
            program.terminate();
        }
        try (StoredHistory stored = StoredHistory.in(folder)) {
            assertEquals(0, stored.journalLength());
            publishing.checkVersions(stored);
            uploading.checkFiles(stored);
        }
    }

    private PackagedProgram start() {
        return PackagedProgram.start("--demo", "--data", folder.toString());
    }

    private static SignedIn editor(PackagedProgram program) {
        Matcher password = PASSWORD.matcher(program.log());
        assertTrue(password.find(), program.log());
        return SignedIn.to(program.address(""), "redaktoer", password.group(1));
    }

    private void check(SignedIn editor) throws Exception {
        try (Stream<Path> left = Files.list(folder.resolve("temporary"))) {
            assertEquals(List.of(), left.toList());
        }
        for (KilledWork work : works) {
            work.check(editor);
        }
    }

    /** Lets everybody get something done, and comes in the middle of whatever they do then. */
    private void workUntilKilled(PackagedProgram program, SignedIn editor) throws Exception {
        CountDownLatch begun = new CountDownLatch(works.size());
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (KilledWork work : works) {
                running.add(threads.submit(() -> {
                    work.untilKilled(editor, begun, killed);
                    return null;
                }));
            }
            boolean all = begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_MILLIS));
            killed.set(true);
            program.kill();
            for (Future<?> work : running) {
                work.get();
            }
            assertTrue(all, "not everybody got something done");
        } finally {
            threads.shutdownNow();
        }
    }
}
