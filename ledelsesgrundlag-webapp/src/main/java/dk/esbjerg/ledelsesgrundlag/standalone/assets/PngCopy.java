package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** PNG by its chunks. Texts, notes and times are left out; what shows the picture, or moves it, stays. */
final class PngCopy implements ImageCopy {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP",
            "acTL", "fcTL", "fdAT");

    @Override
    public Size copy(InputStream in, OutputStream out) throws IOException, FileRefusedException {
        if (!Arrays.equals(ImageCopy.exactly(SIGNATURE.length, in), SIGNATURE)) {
            throw ImageCopy.damaged();
        }
        out.write(SIGNATURE);
        Size size = null;
        boolean pixels = false;
        String type;
        do {
            byte[] head = ImageCopy.exactly(8, in);
            long length = ByteBuffer.wrap(head).getInt() & 0xFFFFFFFFL;
            type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            if (size == null) {
                if (!type.equals("IHDR") || length != 13) {
                    throw ImageCopy.damaged();
                }
                byte[] header = chunk(head, 13, in, out);
                ByteBuffer sides = ByteBuffer.wrap(header);
                size = new Size(sides.getInt() & 0xFFFFFFFFL, sides.getInt() & 0xFFFFFFFFL);
            } else {
                chunk(head, length, in, KEPT.contains(type) ? out : OutputStream.nullOutputStream());
            }
            pixels |= type.equals("IDAT");
        } while (!type.equals("IEND"));
        if (!pixels) {
            throw ImageCopy.damaged();
        }
        return size;
    }

    /** @return what is in a chunk that is short */
    private static byte[] chunk(byte[] head, long length, InputStream in, OutputStream out)
            throws IOException, FileRefusedException {
        CRC32 sum = new CRC32();
        sum.update(head, 4, 4);
        out.write(head);
        CheckedInputStream checked = new CheckedInputStream(in, sum);
        byte[] content = new byte[0];
        if (length == 13) {
            content = ImageCopy.exactly(13, checked);
            out.write(content);
        } else {
            ImageCopy.exactly(length, checked, out);
        }
        byte[] expected = ImageCopy.exactly(4, in);
        if ((ByteBuffer.wrap(expected).getInt() & 0xFFFFFFFFL) != sum.getValue()) {
            throw ImageCopy.damaged();
        }
        out.write(expected);
        return content;
    }
}
