package dk.esbjerg.ledelsesgrundlag.sharing;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that authors are told about a contribution of theirs.
 *
 * @param words one sentence
 */
public record Told(UUID contribution, String words, Instant when) {}
