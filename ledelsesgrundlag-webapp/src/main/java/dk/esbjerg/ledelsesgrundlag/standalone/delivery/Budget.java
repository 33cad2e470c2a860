package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * What the bodies of some calls may take up together. Text is counted as it arrives, so that announcing much takes nothing
 * from others; a body's beginning is not counted, so that small forms always come through. Any thread may ask.
 */
final class Budget {

    /** No more than the connection it comes over costs anyway. */
    private static final int FREE_KB = 16;

    private static final int LARGE_KB = 64;

    private final int mostText;
    private final long mostWithFiles;
    private final Semaphore text;
    private final Semaphore withFiles;
    private final int mostLargeOfOneAddress;
    private final Map<String, Integer> large = new ConcurrentHashMap<>();

    /**
     * @param mostText in bytes, of one body
     * @param textTogether in bytes
     * @param mostWithFiles in bytes, of one body
     */
    Budget(int mostText, int textTogether, long mostWithFiles, int withFilesAtOnce, int mostLargeOfOneAddress) {
        this.mostText = mostText;
        this.mostWithFiles = mostWithFiles;
        text = new Semaphore(textTogether / 1024);
        withFiles = new Semaphore(withFilesAtOnce);
        this.mostLargeOfOneAddress = mostLargeOfOneAddress;
    }

    int mostText() {
        return mostText;
    }

    long mostWithFiles() {
        return mostWithFiles;
    }

    Share share(String address) {
        return new Share(address);
    }

    /** What one body takes, until it is given back. */
    final class Share {

        private final String address;
        private int takenKb;
        private boolean isLarge;
        private boolean hasFiles;

        private Share(String address) {
            this.address = address;
        }

        /** @return whether there is room for that many bytes of text, from the body's beginning */
        synchronized boolean text(long bytes) {
            int kb = (int) (bytes / 1024);
            if (kb > LARGE_KB && !large()) {
                return false;
            }
            int more = kb - FREE_KB - takenKb;
            if (more > 0) {
                if (!text.tryAcquire(more)) {
                    return false;
                }
                takenKb += more;
            }
            return true;
        }

        /** @return whether there is room for a body with files */
        synchronized boolean files() {
            hasFiles = large() && withFiles.tryAcquire();
            return hasFiles;
        }

        synchronized void giveBack() {
            text.release(takenKb);
            takenKb = 0;
            if (hasFiles) {
                withFiles.release();
                hasFiles = false;
            }
            if (isLarge) {
                large.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
                isLarge = false;
            }
        }

        private boolean large() {
            if (!isLarge) {
                large.compute(address, (key, count) -> {
                    int now = count == null ? 0 : count;
                    isLarge = now < mostLargeOfOneAddress;
                    return isLarge ? Integer.valueOf(now + 1) : count;
                });
            }
            return isLarge;
        }
    }
}
