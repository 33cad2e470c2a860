package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.inject.Singleton;

/**
 * The style sheet, scripts and script libraries of the workbench, below {@code /author/static/}; what carries a fingerprint
 * may be kept for good.
 */
@Singleton
public final class WorkbenchFiles {

    static final String PREFIX = "/author/static/";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Found> known = new ConcurrentHashMap<>();

    private record Found(byte[] content, String type, String fingerprint) {}

    /** The address of a file, below the context path. */
    public String address(String file) {
        return PREFIX
                + file
                + find(file).map(found -> "?v=" + found.fingerprint()).orElse("");
    }

    /**
     * What pages of the workbench may load and do.
     *
     * @param inline what may stand in the page itself as a script: sources such as {@code 'sha256-…'}
     */
    public String contentSecurityPolicy(String... inline) {
        return "default-src 'none'; script-src 'self'"
                + Arrays.stream(inline).map(" "::concat).collect(Collectors.joining())
                + "; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    /**
     * The file behind an address; empty where there is none.
     *
     * @param version the fingerprint that the address carries, or the empty text
     */
    public Optional<Answer> answer(String path, String version) {
        return find(path.substring(PREFIX.length()))
                .map(found -> Answer.bytes(found.type(), found.content())
                        .with("Cache-Control", version.equals(found.fingerprint()) ? FOR_GOOD : "no-cache"));
    }

    private Optional<Found> find(String file) {
        Found found = known.get(file);
        // What does not exist is not remembered: anybody can ask for any number of such names.
        return found != null
                ? Optional.of(found)
                : read(file).map(read -> {
                    known.put(file, read);
                    return read;
                });
    }

    private static Optional<Found> read(String file) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || file.contains("..")) {
            return Optional.empty();
        }
        String resource = file.startsWith(WebJars.FOLDER) ? WebJars.resource(file) : "static/" + file;
        if (resource == null) {
            return Optional.empty();
        }
        try (InputStream stream = WorkbenchFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] content = stream.readAllBytes();
            return Optional.of(new Found(content, type, Fingerprint.of(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
