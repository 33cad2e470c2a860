package dk.esbjerg.ledelsesgrundlag.submissions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * Reads and writes properties to the letter. What is missing or of another type is an error: a dossier decides what becomes
 * public, and one that lost a part must not be taken for another.
 */
final class Properties {

    private Properties() {}

    /** @throws RepositoryException also if there is none */
    static String text(Node node, String name) throws RepositoryException {
        return single(node, name).getString();
    }

    static Optional<String> textIfAny(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? Optional.of(text(node, name)) : Optional.empty();
    }

    static List<String> texts(Node node, String name) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        for (Value value : node.getProperty(name).getValues()) {
            texts.add(value.getString());
        }
        return texts;
    }

    static int number(Node node, String name) throws RepositoryException {
        return Math.toIntExact(single(node, name).getLong());
    }

    /** Whether the flag is there; one that is not set is not stored. */
    static boolean flag(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) && single(node, name).getBoolean();
    }

    static Instant time(Node node, String name) throws RepositoryException {
        return single(node, name).getDate().toInstant();
    }

    static Optional<Instant> timeIfAny(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? Optional.of(time(node, name)) : Optional.empty();
    }

    static void set(Node node, String name, Optional<String> text) throws RepositoryException {
        if (text.isPresent()) {
            node.setProperty(name, text.get());
        } else {
            remove(node, name);
        }
    }

    static void set(Node node, String name, List<String> texts) throws RepositoryException {
        node.setProperty(name, texts.toArray(String[]::new), PropertyType.STRING);
    }

    static void set(Node node, String name, boolean flag) throws RepositoryException {
        if (flag) {
            node.setProperty(name, true);
        } else {
            remove(node, name);
        }
    }

    static void set(Node node, String name, Instant time) throws RepositoryException {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(time.toEpochMilli());
        node.setProperty(name, calendar);
    }

    static void setIfAny(Node node, String name, Optional<Instant> time) throws RepositoryException {
        if (time.isPresent()) {
            set(node, name, time.get());
        } else {
            remove(node, name);
        }
    }

    static void setIfAny(Node node, String name, OptionalInt number) throws RepositoryException {
        if (number.isPresent()) {
            node.setProperty(name, number.getAsInt());
        } else {
            remove(node, name);
        }
    }

    static void remove(Node node, String name) throws RepositoryException {
        if (node.hasProperty(name)) {
            node.getProperty(name).remove();
        }
    }

    private static Value single(Node node, String name) throws RepositoryException {
        Property property = node.getProperty(name);
        return property.getValue();
    }
}
