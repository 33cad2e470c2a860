package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * What forms carry: random, and signed together with the user's name. So a form that arrives after its session has ended
 * still tells whose it was, and that it came from us. Any thread may ask.
 */
@Singleton
public final class FormTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Users users;
    private volatile byte[] key;

    @Inject
    public FormTokens(Users users) {
        this.users = users;
    }

    /** A new one. */
    String issue(User user) {
        String signed = ENCODER.encodeToString(user.name().getBytes(StandardCharsets.UTF_8)) + "." + Secrets.random();
        return signed + "." + signature(signed);
    }

    /** The name of the user that a token was issued to, at whatever time; empty if it was not us who issued it. */
    public Optional<String> userOf(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !Secrets.equal(token.substring(end + 1), signature(token.substring(0, end)))) {
            return Optional.empty();
        }
        try {
            byte[] name = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
            return Optional.of(new String(name, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException signedForSomethingElse) {
            return Optional.empty();
        }
    }

    /** Only whoever has the key can make it. */
    String signature(String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return ENCODER.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        byte[] read = key;
        return read == null ? readKey() : read;
    }

    private synchronized byte[] readKey() {
        if (key == null) {
            key = users.formKey();
        }
        return key;
    }
}
