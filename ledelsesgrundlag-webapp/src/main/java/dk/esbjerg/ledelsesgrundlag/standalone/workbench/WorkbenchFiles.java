package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.inject.Singleton;

/** The style sheet and scripts of the workbench, below {@code /author/static/}; what carries a fingerprint may be kept for good. */
@Singleton
public final class WorkbenchFiles {

    static final String PREFIX = "/author/static/";
    private static final int FINGERPRINT_LENGTH = 16;
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    private final Map<String, Optional<Found>> known = new ConcurrentHashMap<>();

    private record Found(byte[] content, String type, String fingerprint) {}

    /** The address of a file, below the context path. */
    public String address(String file) {
        return PREFIX
                + file
                + find(file).map(found -> "?v=" + found.fingerprint()).orElse("");
    }

    /** What pages of the workbench may load and do. */
    public String contentSecurityPolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    /** The file behind an address; empty where there is none. */
    public Optional<Answer> answer(String path) {
        return find(path.substring(PREFIX.length()))
                .map(found -> Answer.bytes(found.type(), found.content())
                        .with("Cache-Control", "public, max-age=31536000, immutable"));
    }

    private Optional<Found> find(String file) {
        return known.computeIfAbsent(file, WorkbenchFiles::read);
    }

    private static Optional<Found> read(String file) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (type == null || file.contains("..")) {
            return Optional.empty();
        }
        try (InputStream stream = WorkbenchFiles.class.getResourceAsStream("static/" + file)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] content = stream.readAllBytes();
            return Optional.of(new Found(content, type, fingerprint(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
