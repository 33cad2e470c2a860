package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as programs write them, to be stored as they are or to be made worse. */
public final class SampleFiles {

    /** What a camera knows and a municipality's page is not to tell. */
    public static final String SECRET = "GPS 55.4765 N 8.4594 E";

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    private SampleFiles() {}

    public static byte[] jpeg(int width, int height) {
        return image("jpg", width, height);
    }

    public static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    public static byte[] gif(int width, int height) {
        return image("gif", width, height);
    }

    /** One pixel, without loss. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    public static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] docx() {
        return ooxml("wordprocessingml.document.main+xml");
    }

    /** @param main what kind of document the main part is */
    public static byte[] ooxml(String main, String... moreEntries) {
        return zip(zip -> {
            entry(zip, "[Content_Types].xml", text("<Types><Override ContentType=\"" + OOXML + main + "\"/></Types>"));
            entry(zip, "word/document.xml", text("<document/>"));
            for (String name : moreEntries) {
                entry(zip, name, text("x"));
            }
        });
    }

    static byte[] odf(String type, String... moreEntries) {
        return zip(zip -> {
            entry(zip, "mimetype", text(type));
            entry(zip, "content.xml", text("<document/>"));
            for (String name : moreEntries) {
                entry(zip, name, text("x"));
            }
        });
    }

    /** A document that is small until somebody unpacks it. */
    public static byte[] bomb(int megabytes) {
        return zip(zip -> {
            entry(
                    zip,
                    "[Content_Types].xml",
                    text("<Types><Override ContentType=\"" + OOXML + "wordprocessingml.document.main+xml\"/></Types>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1_000_000];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
        });
    }

    /** A camera's notes: which side is up, and where it was. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] notes = Orientation.alone("Exif\0\0".getBytes(StandardCharsets.US_ASCII), orientation);
        byte[] place = text(SECRET);
        ByteBuffer segment = ByteBuffer.allocate(4 + notes.length + place.length);
        segment.putShort((short) 0xFFE1)
                .putShort((short) (2 + notes.length + place.length))
                .put(notes)
                .put(place);
        return joined(Arrays.copyOf(jpeg, 2), segment.array(), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] withComment(byte[] jpeg) {
        byte[] words = text(SECRET);
        byte[] head = {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length + 2)};
        return joined(Arrays.copyOf(jpeg, 2), head, words, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Another chunk right behind the header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        int header = 8 + 25;
        return joined(Arrays.copyOf(png, header), chunk(type, content), Arrays.copyOfRange(png, header, png.length));
    }

    /** The same picture, said to be of another size, as only a liar would. */
    public static byte[] resized(byte[] png, int width, int height) {
        byte[] header = ByteBuffer.wrap(Arrays.copyOfRange(png, 16, 29))
                .putInt(0, width)
                .putInt(4, height)
                .array();
        return joined(Arrays.copyOf(png, 8), chunk("IHDR", header), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(text(type));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(text(type))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] image(String format, int width, int height) {
        try {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < width; x++) {
                image.setRGB(x, x % height, x * 997);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Filling filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            filling.fill(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** What is put into a packed file. */
    @FunctionalInterface
    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }
}
