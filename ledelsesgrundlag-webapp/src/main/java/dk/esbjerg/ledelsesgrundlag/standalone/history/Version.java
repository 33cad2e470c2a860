package dk.esbjerg.ledelsesgrundlag.standalone.history;

import java.time.Instant;

/**
 * An item as it was published.
 *
 * @param number from 1 for each item, rising
 * @param by the name of the user who published it; empty for what readers saw before anybody here published it
 * @param comment what they said of it, or empty
 * @param path where it was
 */
public record Version(int number, Instant when, String by, String comment, String path) {}
