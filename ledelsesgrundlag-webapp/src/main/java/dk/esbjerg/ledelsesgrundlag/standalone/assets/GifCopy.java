package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** GIF by its blocks. Comments and the notes of programs are left out, but for how often an animation runs. */
final class GifCopy implements ImageCopy {

    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int TIMING = 0xF9;
    private static final int TEXT = 0x01;
    private static final int PROGRAM = 0xFF;
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    @Override
    public Size copy(InputStream in, OutputStream out) throws IOException, FileRefusedException {
        byte[] header = ImageCopy.exactly(13, in);
        if (!new String(header, 0, 6, StandardCharsets.US_ASCII).matches("GIF8[79]a")) {
            throw ImageCopy.damaged();
        }
        out.write(header);
        colours(header[10], in, out);
        boolean pixels = false;
        int block = ImageCopy.octet(in);
        while (block != END) {
            switch (block) {
                case IMAGE -> {
                    image(in, out);
                    pixels = true;
                }
                case EXTENSION -> extension(in, out);
                default -> throw ImageCopy.damaged();
            }
            block = ImageCopy.octet(in);
        }
        if (!pixels) {
            throw ImageCopy.damaged();
        }
        out.write(END);
        return new Size(pair(header, 6), pair(header, 8));
    }

    private static void image(InputStream in, OutputStream out) throws IOException {
        byte[] description = ImageCopy.exactly(9, in);
        out.write(IMAGE);
        out.write(description);
        colours(description[8], in, out);
        out.write(ImageCopy.octet(in));
        blocks(in, out);
    }

    private static void extension(InputStream in, OutputStream out) throws IOException {
        int label = ImageCopy.octet(in);
        int length = ImageCopy.octet(in);
        byte[] first = ImageCopy.exactly(length, in);
        boolean kept =
                switch (label) {
                    case TIMING, TEXT -> true;
                    case PROGRAM -> KEPT.contains(new String(first, StandardCharsets.US_ASCII));
                    default -> false;
                };
        OutputStream to = kept ? out : OutputStream.nullOutputStream();
        to.write(EXTENSION);
        to.write(label);
        to.write(length);
        to.write(first);
        if (length > 0) {
            blocks(in, to);
        }
    }

    private static void colours(byte flags, InputStream in, OutputStream out) throws IOException {
        if ((flags & 0x80) != 0) {
            ImageCopy.exactly(3L << (flags & 7) + 1, in, out);
        }
    }

    private static void blocks(InputStream in, OutputStream out) throws IOException {
        int length;
        do {
            length = ImageCopy.octet(in);
            out.write(length);
            ImageCopy.exactly(length, in, out);
        } while (length > 0);
    }

    private static int pair(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }
}
