package dk.esbjerg.ledelsesgrundlag.standalone.repository;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What content is known by: its SHA-256 digest, or the beginning of that. */
public final class Fingerprint {

    private static final int LENGTH = 16;

    private Fingerprint() {}

    /** Sixteen digits, enough where nobody gains from two contents that have the same. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content)).substring(0, LENGTH);
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All of it. */
    public static byte[] whole(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** For content that comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
