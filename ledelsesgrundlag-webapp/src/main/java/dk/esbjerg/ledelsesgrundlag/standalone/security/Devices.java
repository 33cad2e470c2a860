package dk.esbjerg.ledelsesgrundlag.standalone.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/**
 * Tells a browser that a user has signed in with before from one that somebody guesses with. What it keeps lets nobody in;
 * only its attempts are counted by themselves. Any thread may ask.
 */
@Singleton
public final class Devices {

    /** No form's token begins like this, so neither can stand for the other. */
    private static final String PURPOSE = "device ";

    private final FormTokens tokens;

    @Inject
    public Devices(FormTokens tokens) {
        this.tokens = tokens;
    }

    /** What the browser of a user who has just signed in is to keep. */
    public String remember(User user) {
        String device = Secrets.random();
        return device + "." + signature(device, user.name());
    }

    /** The device, if what a browser has kept was given to it for the user of that name. */
    public Optional<String> of(String kept, String user) {
        int end = kept.lastIndexOf('.');
        boolean ours = end > 0
                && Secrets.equal(kept.substring(end + 1), signature(kept.substring(0, end), UserRules.name(user)));
        return ours ? Optional.of(kept.substring(0, end)) : Optional.empty();
    }

    private String signature(String device, String user) {
        String name = Base64.getUrlEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
        return tokens.signature(PURPOSE + device + " " + name);
    }
}
