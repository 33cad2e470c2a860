package dk.esbjerg.ledelsesgrundlag.exchange;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows that a message comes from whoever knows the secret, and was not changed on its way: HMAC-SHA256 in hexadecimal. */
final class Seal {

    /** Where the exchange is, below the context path. It is sealed as it is here, whatever a proxy makes of it. */
    static final String PATH = "/.ledelsesgrundlag/exchange";

    /** In headers, beside the seal: when it was made, in milliseconds, and a word that is used once. */
    static final String SEAL = "X-Ledelsesgrundlag-Seal";

    static final String TIME = "X-Ledelsesgrundlag-Time";
    static final String NONCE = "X-Ledelsesgrundlag-Nonce";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException if the secret can be guessed */
    Seal(String secret) {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "The secret of the exchange has " + secret.length() + " characters; it needs " + SHORTEST);
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param time and nonce without line breaks */
    String ofRequest(String time, String nonce, byte[] body) {
        return seal(String.join("\n", "request", "POST", PATH, time, nonce, ""), body);
    }

    /** @param nonce of the request that it answers */
    String ofAnswer(String nonce, int status, byte[] body) {
        return seal(String.join("\n", "answer", nonce, String.valueOf(status), ""), body);
    }

    /** Takes as long whether they differ or not. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
