package dk.esbjerg.ledelsesgrundlag.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a leader is told before agreeing to have a case published.
 *
 * @param html rich text as editors wrote it
 */
public record PrivacyNotice(String html) {

    /** Grows when the sentence that leaders agree to, or the short notice beside it, says something else. */
    private static final String SENTENCE = "2";

    private static final int LENGTH = 16;

    /** Tells one wording from every other, so that what was agreed to can be found again in the page's versions. */
    public String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return SENTENCE + "-" + HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
