package dk.esbjerg.ledelsesgrundlag.standalone.history;

import java.util.Optional;

/**
 * A state of an item.
 *
 * @param version the number of a version, or 0 for one of the two states that are not
 */
public record Moment(int version, String name) {

    /** As it is authored now. */
    public static final Moment AUTHORED = new Moment(0, "authored");

    /** As readers see it now. */
    public static final Moment PUBLISHED = new Moment(0, "published");

    public static Moment version(int number) {
        return new Moment(number, String.valueOf(number));
    }

    /** What a name says; empty where it says nothing. */
    public static Optional<Moment> of(String name) {
        if (name.equals(AUTHORED.name)) {
            return Optional.of(AUTHORED);
        }
        if (name.equals(PUBLISHED.name)) {
            return Optional.of(PUBLISHED);
        }
        return name.matches("[1-9]\\d{0,8}") ? Optional.of(version(Integer.parseInt(name))) : Optional.empty();
    }
}
