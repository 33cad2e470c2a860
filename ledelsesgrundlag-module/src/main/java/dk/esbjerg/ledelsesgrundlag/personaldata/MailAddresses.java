package dk.esbjerg.ledelsesgrundlag.personaldata;

import java.util.ArrayList;
import java.util.List;

/** Finds mail addresses, from the sign in their middle: every character is looked at a few times at most. */
final class MailAddresses {

    private static final String IN_A_NAME = "._%+-'";
    private static final String IN_A_DOMAIN = ".-";

    private final Reading reading;

    private MailAddresses(Reading reading) {
        this.reading = reading;
    }

    static List<Finding> in(Reading reading) {
        MailAddresses addresses = new MailAddresses(reading);
        List<Finding> found = new ArrayList<>();
        int before = 0;
        for (int at = 0; at < reading.length(); at++) {
            if (reading.is(at, '@')) {
                int start = addresses.start(at, before);
                int end = addresses.end(at);
                if (start < at && addresses.isDomain(at + 1, end)) {
                    found.add(reading.finding(Kind.MAIL_ADDRESS, start, end, addresses.masked(start, at, end)));
                    before = end;
                }
            }
        }
        return found;
    }

    /** The first letter and the country: a domain may be somebody's name, too. */
    private String masked(int start, int at, int end) {
        int last = end;
        while (!reading.is(last - 1, '.')) {
            last--;
        }
        return Mask.allBut(at - start > 1 ? 1 : 0, reading.subSequence(start, at))
                + Mask.allBut(0, reading.subSequence(at, last))
                + reading.subSequence(last, end);
    }

    private int start(int at, int before) {
        int start = at;
        while (start > before && isPart(start - 1, IN_A_NAME)) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(reading.charAt(start))) {
            start++;
        }
        return start;
    }

    private int end(int at) {
        int end = at + 1;
        while (end < reading.length() && isPart(end, IN_A_DOMAIN)) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(reading.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Two parts at least, the last of two letters or more. */
    private boolean isDomain(int start, int end) {
        int last = end;
        while (last > start && Character.isLetter(reading.charAt(last - 1))) {
            last--;
        }
        return end - last >= 2 && last - 1 > start && reading.is(last - 1, '.');
    }

    private boolean isPart(int index, String others) {
        char character = reading.charAt(index);
        return Character.isLetterOrDigit(character) || others.indexOf(character) >= 0;
    }
}
