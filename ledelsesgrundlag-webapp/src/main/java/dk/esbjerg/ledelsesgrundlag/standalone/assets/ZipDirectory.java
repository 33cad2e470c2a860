package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileRefusedException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The end of a zip file, which says how long the list of its entries is before anybody reads that list into memory. */
final class ZipDirectory {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final long MAX_LIST = 4_000_000;
    private static final int IN_ZIP64 = 0xFFFF;

    private ZipDirectory() {}

    /** @throws FileRefusedException if there is no such end, or it announces more than a document has */
    static int entries(Path file) throws IOException, FileRefusedException {
        ByteBuffer tail = tail(file);
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                int entries = tail.getShort(at + 10) & 0xFFFF;
                long list = tail.getInt(at + 12) & 0xFFFFFFFFL;
                if (entries == IN_ZIP64 || list > MAX_LIST) {
                    throw new FileRefusedException(Reason.UNPACKS_TOO_BIG);
                }
                return entries;
            }
        }
        throw new FileRefusedException(Reason.DAMAGED);
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(read.length(), LENGTH + MAX_COMMENT)];
            read.seek(read.length() - tail.length);
            read.readFully(tail);
            return ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
