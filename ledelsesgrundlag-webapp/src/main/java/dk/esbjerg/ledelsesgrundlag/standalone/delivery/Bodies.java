package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Upload;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads forms without holding a thread while they arrive. The text of forms lives in memory, so there is a limit to each
 * and to all together; files are written to the data folder as they come, and only so many forms with files at once.
 */
@Singleton
final class Bodies {

    /** A megabyte in each of several fields, with every character in its longest encoding. */
    static final int MOST_TEXT = 16 * 1024 * 1024;

    static final int MOST_FIELDS = 3_000;

    private static final Logger log = LoggerFactory.getLogger(Bodies.class);
    private static final int MOST_WITH_FILES_AT_ONCE = 8;

    /** With files, of somebody who has not signed in: their text is held until they have, the files are lost anyway. */
    static final int MOST_FILES_OF_STRANGERS = 4 * 1024 * 1024;

    private static final int MOST_LARGE_OF_ONE_STRANGER = 2;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_PART_HEADERS = 8 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";

    private final Budget known;
    private final Budget strangers = new Budget(
            MOST_TEXT, MOST_TEXT, MOST_FILES_OF_STRANGERS, MOST_WITH_FILES_AT_ONCE / 2, MOST_LARGE_OF_ONE_STRANGER);
    private final Path temporary;
    private final long uploadLimit;

    @Inject
    Bodies(DataFolder folder, Options options) {
        temporary = folder.temporary();
        uploadLimit = options.uploadLimit();
        known = new Budget(
                MOST_TEXT, 3 * MOST_TEXT, uploadLimit + MOST_TEXT, MOST_WITH_FILES_AT_ONCE, Integer.MAX_VALUE);
    }

    /** What to do with a body that was read, or that could not be. */
    interface Reader {

        /** @param done to be run once what was sent is no longer needed */
        void read(Sent sent, Runnable done);

        /** More than is allowed. */
        void tooLarge();

        /** Files, and nobody has signed in. */
        void stranger();

        /** More than there is room for just now. */
        void busy();

        /** Something that is no form. */
        void broken();
    }

    /**
     * Reads a body; the reader is told on a thread that it may block.
     *
     * @param signedIn whether it comes from somebody who has signed in; others may send less, and take nothing from these
     */
    void read(Request request, boolean signedIn, Reader reader) {
        Budget budget = signedIn ? known : strangers;
        String type = String.valueOf(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .replaceAll("\\s*;.*", "")
                .strip();
        if (type.equalsIgnoreCase(MULTIPART)) {
            readParts(request, budget, reader);
        } else if (type.equalsIgnoreCase(FORM)) {
            readFields(request, budget, reader);
        } else if (request.getLength() <= 0) {
            reader.read(Sent.NOTHING, () -> {});
        } else {
            reader.broken();
        }
    }

    private static void readFields(Request request, Budget budget, Reader reader) {
        if (request.getLength() > budget.mostText()) {
            reader.tooLarge();
            return;
        }
        Budget.Share share = budget.share(Request.getRemoteAddr(request));
        FormFields.onFields(
                new LimitedRequest(request, budget.mostText(), MOST_FIELDS, share::text),
                StandardCharsets.UTF_8,
                MOST_FIELDS,
                budget.mostText(),
                promise(fields -> reader.read(new Sent(parameters(fields), List.of()), share::giveBack), failure -> {
                    share.giveBack();
                    tell(failure, reader);
                }));
    }

    private void readParts(Request request, Budget budget, Reader reader) {
        if (request.getLength() > known.mostWithFiles()) {
            reader.tooLarge();
            return;
        }
        if (request.getLength() > budget.mostWithFiles()) {
            reader.stranger();
            return;
        }
        Budget.Share share = budget.share(Request.getRemoteAddr(request));
        if (!share.files()) {
            share.giveBack();
            reader.busy();
            return;
        }
        MultiPartConfig config = new MultiPartConfig.Builder()
                .location(temporary)
                .maxParts(MOST_PARTS)
                .maxSize(-1)
                .maxPartSize(-1)
                .maxMemoryPartSize(0)
                .maxHeadersSize(MOST_PART_HEADERS)
                .useFilesForPartsWithoutFileName(true)
                .build();
        Request limited = new LimitedRequest(request, budget.mostWithFiles(), Long.MAX_VALUE, bytes -> true);
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        try {
            MultiPartFormData.onParts(
                    limited, limited, type, config, promise(parts -> handOver(parts, share, reader), failure -> {
                        share.giveBack();
                        tell(failure, reader);
                    }));
        } catch (RuntimeException unreadableType) {
            share.giveBack();
            reader.broken();
        }
    }

    private void handOver(MultiPartFormData.Parts parts, Budget.Share share, Reader reader) {
        Sent sent = Sent.NOTHING;
        Consumer<Reader> refusal = null;
        try {
            sent = sent(parts);
        } catch (TooLargeException e) {
            refusal = Reader::tooLarge;
        } catch (IOException e) {
            log.error("What was sent could not be kept: {}", e.toString());
            refusal = Reader::busy;
        } catch (RuntimeException unreadable) {
            refusal = Reader::broken;
        }
        if (refusal == null) {
            List<Upload> uploads = sent.uploads();
            reader.read(sent, () -> {
                delete(parts, uploads);
                share.giveBack();
            });
        } else {
            delete(parts, List.of());
            share.giveBack();
            refusal.accept(reader);
        }
    }

    private Sent sent(MultiPartFormData.Parts parts) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Upload> uploads = new ArrayList<>();
        long textLength = 0;
        for (MultiPart.Part part : parts) {
            String name = part.getName() == null ? "" : part.getName();
            if (part.getFileName() == null) {
                textLength += part.getLength();
                if (textLength > MOST_TEXT) {
                    throw new TooLargeException();
                }
                fields.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(part.getContentAsString(StandardCharsets.UTF_8));
            } else if (part.getLength() > uploadLimit) {
                throw new TooLargeException();
            } else if (!part.getFileName().isEmpty() || part.getLength() > 0) {
                uploads.add(new Upload(name, part.getFileName(), file(part), part.getLength()));
            }
        }
        return new Sent(new Parameters(fields), uploads);
    }

    private Path file(MultiPart.Part part) throws IOException {
        if (part instanceof MultiPart.PathPart onDisk) {
            return onDisk.getPath();
        }
        return Files.createTempFile(temporary, "empty", "");
    }

    private static void delete(MultiPartFormData.Parts parts, List<Upload> uploads) {
        try {
            for (MultiPart.Part part : parts) {
                part.delete();
            }
            for (Upload upload : uploads) {
                Files.deleteIfExists(upload.file());
            }
        } catch (IOException e) {
            log.warn("A temporary file is left until the next start: {}", e.toString());
        }
        parts.close();
    }

    private static void tell(Throwable failure, Reader reader) {
        Throwable cause = failure;
        while (cause != null
                && !(cause instanceof TooLargeException || cause instanceof NoRoomException)
                && !isOfTheDisk(cause)) {
            cause = cause.getCause();
        }
        if (cause instanceof NoRoomException) {
            reader.busy();
        } else if (cause instanceof TooLargeException) {
            reader.tooLarge();
        } else if (cause != null) {
            log.error("What was sent could not be kept: {}", cause.toString());
            reader.busy();
        } else {
            reader.broken();
        }
    }

    /** What is wrong with a request, or with its connection, has an exception type of its own. */
    private static boolean isOfTheDisk(Throwable cause) {
        return cause.getClass() == IOException.class || cause instanceof FileSystemException;
    }

    private static Parameters parameters(Fields fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.getName(), field.getValues()));
        return new Parameters(values);
    }

    private static <T> Promise.Invocable<T> promise(Consumer<T> succeeded, Consumer<Throwable> failed) {
        return Promise.Invocable.from(Invocable.InvocationType.BLOCKING, succeeded, failed);
    }
}
