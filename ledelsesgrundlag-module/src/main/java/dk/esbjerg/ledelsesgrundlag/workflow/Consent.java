package dk.esbjerg.ledelsesgrundlag.workflow;

import java.time.Instant;
import java.util.Objects;

/**
 * That the author agreed to have the story published.
 *
 * @param version which wording of the privacy notice they had before them
 */
public record Consent(String version, Instant given) {

    public Consent {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(given, "given");
    }
}
