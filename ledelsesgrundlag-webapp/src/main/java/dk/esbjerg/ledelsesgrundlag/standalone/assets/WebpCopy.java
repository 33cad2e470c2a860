package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * WebP by its chunks. What is left out is overwritten with zeros under a name that means nothing, so that no length
 * before it has to change.
 */
final class WebpCopy implements ImageCopy {

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final byte[] NOTHING = "JUNK".getBytes(StandardCharsets.US_ASCII);
    private static final int NOTES = 0x08 | 0x04;
    private static final int ENOUGH = 10;

    @Override
    public Size copy(InputStream in, OutputStream out) throws IOException, FileRefusedException {
        byte[] head = ImageCopy.exactly(12, in);
        if (!word(head, 0).equals("RIFF") || !word(head, 8).equals("WEBP")) {
            throw ImageCopy.damaged();
        }
        long left = number(head, 4) - 4;
        out.write(head);
        Size size = null;
        boolean pixels = false;
        while (left > 0) {
            byte[] chunk = ImageCopy.exactly(8, in);
            String name = word(chunk, 0);
            long length = number(chunk, 4);
            long padded = length + (length & 1);
            left -= 8 + padded;
            if (left < 0) {
                throw ImageCopy.damaged();
            }
            if (!KEPT.contains(name)) {
                out.write(NOTHING);
                out.write(chunk, 4, 4);
                ImageCopy.exactly(padded, in, OutputStream.nullOutputStream());
                zeros(padded, out);
                continue;
            }
            out.write(chunk);
            if (size == null) {
                byte[] start = ImageCopy.exactly((int) Math.min(ENOUGH, padded), in);
                size = size(name, start);
                if (name.equals("VP8X")) {
                    start[0] &= ~NOTES;
                }
                ImageCopy.exactly(padded, new SequenceInputStream(new ByteArrayInputStream(start), in), out);
            } else {
                ImageCopy.exactly(padded, in, out);
            }
            pixels |= !name.equals("VP8X") && !name.equals("ICCP") && !name.equals("ANIM");
        }
        if (size == null || !pixels) {
            throw ImageCopy.damaged();
        }
        return size;
    }

    private static Size size(String name, byte[] start) throws FileRefusedException {
        if (start.length < (name.equals("VP8L") ? 5 : ENOUGH)) {
            throw ImageCopy.damaged();
        }
        ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        switch (name) {
            case "VP8X" -> {
                return new Size((bytes.getInt(4) & 0xFFFFFF) + 1L, (bytes.getInt(6) >>> 8) + 1L);
            }
            case "VP8L" -> {
                int sides = bytes.getInt(1);
                if (start[0] != 0x2F) {
                    throw ImageCopy.damaged();
                }
                return new Size((sides & 0x3FFF) + 1L, (sides >>> 14 & 0x3FFF) + 1L);
            }
            case "VP8 " -> {
                if ((bytes.getInt(2) & 0xFFFFFF00) != 0x2A019D00) {
                    throw ImageCopy.damaged();
                }
                return new Size(bytes.getShort(6) & 0x3FFF, bytes.getShort(8) & 0x3FFF);
            }
            default -> throw ImageCopy.damaged();
        }
    }

    private static void zeros(long count, OutputStream out) throws IOException {
        for (long i = 0; i < count; i++) {
            out.write(0);
        }
    }

    private static String word(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    private static long number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFFFFFFL;
    }
}
