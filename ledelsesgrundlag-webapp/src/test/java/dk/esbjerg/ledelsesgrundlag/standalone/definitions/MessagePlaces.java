package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A label and the places in it that values are put into. */
record MessagePlaces(String label, Set<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    static MessagePlaces of(String label) {
        Set<Integer> places = new TreeSet<>();
        PLACE.matcher(label).results().forEach(place -> places.add(Integer.valueOf(place.group(1))));
        return new MessagePlaces(label, places);
    }

    /** How many values the label needs: one more than the highest place. */
    int count() {
        return places.stream().mapToInt(place -> place + 1).max().orElse(0);
    }

    /** The label with numbers put in; fails if it is no valid format. */
    String filledWith(String... numbers) {
        Object[] values = new Object[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Integer.valueOf(numbers[i]);
        }
        return new MessageFormat(label, Locale.ROOT).format(values);
    }
}
