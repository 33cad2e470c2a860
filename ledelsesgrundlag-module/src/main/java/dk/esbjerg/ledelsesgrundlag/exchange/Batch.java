package dk.esbjerg.ledelsesgrundlag.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much as goes into one message: at least one thing, and no more than can be kept in memory with ease. */
final class Batch<T> {

    /** A message that is longer is none of ours. One thing may be much longer than a batch. */
    static final int LONGEST_MESSAGE = 32 * 1024 * 1024;

    private static final int MOST = 50;
    private static final int FULL = 1024 * 1024;

    private final List<T> things = new ArrayList<>();
    private int added;
    private int size;

    boolean isFull() {
        return added == MOST || size >= FULL;
    }

    /** Adds some that belong together. */
    void add(List<T> together, Object json) {
        things.addAll(together);
        added++;
        size += json.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    List<T> things() {
        return things;
    }
}
