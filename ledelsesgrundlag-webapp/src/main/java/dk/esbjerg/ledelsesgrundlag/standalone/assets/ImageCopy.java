package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Copies an image as it is, to the pixel, but for what does not belong to the picture: when, where, by whom and with what it
 * was taken, earlier states of it, and whatever is hidden behind its end. Every part is walked through to the last byte, so
 * what is cut short or not built as its format says is found; no pixel is unpacked.
 */
interface ImageCopy {

    /**
     * @param in at the image's first byte
     * @return the size in which it is shown
     * @throws FileRefusedException if it is not a whole image of this format
     * @throws EOFException if it ends too early
     */
    Size copy(InputStream in, OutputStream out) throws IOException, FileRefusedException;

    /** In pixels. */
    record Size(long width, long height) {

        /** What the image's own notes say about turning it may make of it. */
        Size turned() {
            return new Size(height, width);
        }
    }

    /** Copies exactly that many bytes. */
    static void exactly(long count, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[8192];
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** Reads exactly that many bytes, which are to be few. */
    static byte[] exactly(int count, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    static int octet(InputStream in) throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException();
        }
        return read;
    }

    static FileRefusedException damaged() {
        return new FileRefusedException(FileRefusedException.Reason.DAMAGED);
    }
}
