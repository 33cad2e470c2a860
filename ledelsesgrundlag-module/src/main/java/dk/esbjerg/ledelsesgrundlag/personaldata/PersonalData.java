package dk.esbjerg.ledelsesgrundlag.personaldata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks through a text for what tells who somebody is. The work grows with the text's length and no faster, whatever the
 * text is.
 */
public final class PersonalData {

    private PersonalData() {}

    /**
     * All that was found, in the order of the text. No two overlap: of two that would, the graver one is told, and a mail
     * address rather than the number in it.
     */
    public static List<Finding> in(CharSequence text) {
        Reading reading = new Reading(text);
        List<Finding> found = new ArrayList<>();
        Stream.<Function<Reading, List<Finding>>>of(CprNumbers::in, MailAddresses::in, PhoneNumbers::in, FullNames::in)
                .map(finder -> finder.apply(reading))
                .forEach(more -> merge(found, more));
        return List.copyOf(found);
    }

    /** Whether the text holds something that stops it. */
    public static boolean stops(CharSequence text) {
        return !CprNumbers.in(new Reading(text)).isEmpty();
    }

    private static void merge(List<Finding> found, List<Finding> more) {
        List<Finding> before = List.copyOf(found);
        int next = 0;
        for (Finding finding : more) {
            while (next < before.size() && before.get(next).end() <= finding.start()) {
                next++;
            }
            if (next == before.size() || !before.get(next).overlaps(finding)) {
                found.add(finding);
            }
        }
        found.sort(Comparator.comparingInt(Finding::start));
    }
}
