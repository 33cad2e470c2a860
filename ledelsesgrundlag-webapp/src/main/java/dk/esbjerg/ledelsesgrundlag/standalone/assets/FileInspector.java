package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileRefusedException.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/**
 * Decides whether a file may be stored, by what is in it; what its sender calls it must agree. Images come out without the
 * notes that cameras and programs put into them. Never holds a file in memory. Any number of threads may ask at once.
 */
public final class FileInspector {

    static final long MAX_PIXELS = 64_000_000;
    static final long MAX_SIDE = 20_000;

    private static final int MAGIC = 8;
    private static final int PDF_TAIL = 2048;
    private static final String ZIP = "PK\u0003\u0004";

    private final long maxBytes;
    private final MimeTypes detector = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry types = detector.getMediaTypeRegistry();

    /** @param maxBytes how big a file may be */
    public FileInspector(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    public long maxBytes() {
        return maxBytes;
    }

    /**
     * @param file stays as it is
     * @param sentName what its sender calls it: anything at all
     * @return what to store, to be closed by the caller
     */
    public CheckedFile inspect(Path file, String sentName) throws IOException, FileRefusedException {
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new FileRefusedException(Reason.EMPTY);
        }
        if (bytes > maxBytes) {
            throw new FileRefusedException(Reason.TOO_BIG);
        }
        FileName name = FileName.of(sentName);
        FileType type = type(file, name);
        if (type.image()) {
            return image(file, name.as(type), type);
        }
        if (type == FileType.PDF && !tail(file).contains("%%EOF")) {
            throw new FileRefusedException(Reason.DAMAGED);
        }
        return new CheckedFile(name.as(type), type, file, 0, 0, false);
    }

    private FileType type(Path file, FileName name) throws IOException, FileRefusedException {
        FileType found = found(file, name);
        if (!name.extension().isEmpty() && !found.extensions().contains(name.extension())) {
            throw new FileRefusedException(
                    Reason.NOT_WHAT_IT_SAYS, found.extensions().get(0));
        }
        return found;
    }

    private FileType found(Path file, FileName name) throws IOException, FileRefusedException {
        String start = start(file);
        if (start.startsWith(ZIP)) {
            return OfficeDocument.typeOf(file);
        }
        MediaType detected = detected(file);
        Optional<FileType> byExtension = FileType.ofExtension(name.extension());
        if (isText(detected) && PlainText.is(file)) {
            return byExtension.filter(FileType::text).orElse(FileType.TEXT);
        }
        Optional<FileType> byContent = FileType.ofMimeType(
                        detected.getBaseType().toString())
                .filter(type -> !type.text() && (type != FileType.PDF || start.startsWith("%PDF-")));
        if (byContent.isPresent()) {
            return byContent.get();
        }
        throw byExtension.isPresent()
                ? new FileRefusedException(Reason.NOT_WHAT_IT_SAYS)
                : new FileRefusedException(Reason.TYPE, name.extension());
    }

    /** Mark-up is text too, and the one kind of it that a browser runs. */
    private boolean isText(MediaType type) {
        return types.isInstanceOf(type, MediaType.TEXT_PLAIN)
                && !types.isInstanceOf(type, MediaType.TEXT_HTML)
                && !types.isInstanceOf(type, MediaType.APPLICATION_XML);
    }

    private MediaType detected(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return detector.detect(in, new Metadata());
        }
    }

    private static CheckedFile image(Path file, String name, FileType type) throws IOException, FileRefusedException {
        Path copy = Files.createTempFile(file.toAbsolutePath().getParent(), "image", null);
        try {
            ImageCopy.Size size = copied(file, copy, type);
            if (size.width() < 1 || size.height() < 1) {
                throw new FileRefusedException(Reason.DAMAGED);
            }
            if (size.width() > MAX_SIDE || size.height() > MAX_SIDE || size.width() * size.height() > MAX_PIXELS) {
                throw new FileRefusedException(Reason.TOO_MANY_PIXELS);
            }
            return new CheckedFile(name, type, copy, size.width(), size.height(), true);
        } catch (IOException | FileRefusedException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static ImageCopy.Size copied(Path file, Path copy, FileType type) throws IOException, FileRefusedException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
            return format(type).copy(in, out);
        } catch (EOFException tooShort) {
            throw new FileRefusedException(Reason.DAMAGED);
        }
    }

    private static ImageCopy format(FileType type) {
        return switch (type) {
            case JPEG -> new JpegCopy();
            case PNG -> new PngCopy();
            case GIF -> new GifCopy();
            case WEBP -> new WebpCopy();
            default -> throw new IllegalArgumentException(type + " is no image");
        };
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAGIC), StandardCharsets.ISO_8859_1);
        }
    }

    private static String tail(Path file) throws IOException {
        try (RandomAccessFile read = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(read.length(), PDF_TAIL)];
            read.seek(read.length() - tail.length);
            read.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }
}
