package dk.esbjerg.ledelsesgrundlag.personaldata;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds CPR numbers: a date of birth as DDMMYY and four digits, together or apart. The check digit says nothing, since
 * numbers without one have been given out since 2007; that the date exists in the century that the seventh digit and the
 * year tell is all that can be asked.
 *
 * <p>Numbers that take the place of a CPR number are found too, as they name a person just as well: those that the CPR
 * office recommends, with 60 added to the day, and those of the health service (eCPR), DDMMYY and a digit, two letters and
 * a digit.
 *
 * <p>Someone who sees a number where there is none changes a space; a number that is not seen is published. So what may be
 * one is one, unless more digits follow or precede it directly.
 */
final class CprNumbers {

    private static final int NONE = -1;
    private static final int DATE = 6;
    private static final int SERIAL = 4;
    /** As much as may stand between the date and the rest: a dash and a space on either side, or a line break. */
    private static final int GAP = 3;

    private static final int REPLACEMENT = 60;
    private static final String CENTURIES_OF_HEALTH_SERVICE = "01567";

    private final Reading reading;

    private CprNumbers(Reading reading) {
        this.reading = reading;
    }

    static List<Finding> in(Reading reading) {
        CprNumbers numbers = new CprNumbers(reading);
        List<Finding> found = new ArrayList<>();
        int index = 0;
        while (index < reading.length()) {
            int end = reading.isDigit(index) && !reading.isDigit(index - 1) ? numbers.endOf(index) : NONE;
            if (end != NONE) {
                String masked = Mask.allBut(2, reading.subSequence(index, end));
                found.add(reading.finding(Kind.CPR_NUMBER, index, end, masked));
            }
            index = end == NONE ? index + 1 : end;
        }
        return found;
    }

    /** Where the number that begins here has ended. */
    private int endOf(int start) {
        if (reading.areDigits(start, DATE)) {
            return ending(new int[] {start, start + 2, start + 4}, afterGap(start + DATE));
        }
        return inPairs(start);
    }

    /** 01.02.03-1234, 01 02 03 1234 and the like: the same sign between all, or a dash before the last. */
    private int inPairs(int start) {
        char sign = start + 2 < reading.length() ? reading.charAt(start + 2) : '?';
        boolean pairs = " .-/".indexOf(sign) >= 0
                && reading.areDigits(start, 2)
                && reading.areDigits(start + 3, 2)
                && reading.is(start + 5, sign)
                && reading.areDigits(start + 6, 2)
                && (reading.is(start + 8, sign) || reading.is(start + 8, '-'));
        return pairs ? ending(new int[] {start, start + 3, start + 6}, start + 9) : NONE;
    }

    private int ending(int[] pairs, int serial) {
        int end = serial + SERIAL;
        int day = pair(pairs[0]);
        int month = pair(pairs[1]);
        int year = pair(pairs[2]);
        boolean number = reading.areDigits(serial, SERIAL)
                        && !reading.isDigit(end)
                        && isBirthday(day, month, century(reading.digit(serial), year) + year)
                || isOfHealthService(serial) && exists(day, month, 2000 + year);
        return number ? end : NONE;
    }

    private int afterGap(int index) {
        if (reading.is(index, '.') || reading.is(index, '/') || reading.is(index, '_')) {
            return index + 1;
        }
        int end = index;
        while (end < index + GAP && (reading.is(end, ' ') || reading.is(end, '-') || reading.is(end, '\n'))) {
            end++;
        }
        return end;
    }

    private int pair(int index) {
        return 10 * reading.digit(index) + reading.digit(index + 1);
    }

    private boolean isOfHealthService(int serial) {
        return reading.isDigit(serial)
                && CENTURIES_OF_HEALTH_SERVICE.indexOf(reading.charAt(serial)) >= 0
                && isLetter(serial + 1)
                && isLetter(serial + 2)
                && reading.isDigit(serial + 3)
                && !reading.isDigit(serial + SERIAL)
                && !isLetter(serial + SERIAL);
    }

    private boolean isLetter(int index) {
        if (index >= reading.length()) {
            return false;
        }
        char letter = Character.toUpperCase(reading.charAt(index));
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isBirthday(int day, int month, int year) {
        return exists(day, month, year) || exists(day - REPLACEMENT, month, year);
    }

    private static boolean exists(int day, int month, int year) {
        return month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(day);
    }

    /** As the CPR office has it: the seventh digit and the year together tell the century. */
    private static int century(int seventh, int year) {
        if (seventh <= 3) {
            return 1900;
        }
        if (seventh == 4 || seventh == 9) {
            return year <= 36 ? 2000 : 1900;
        }
        return year <= 57 ? 2000 : 1800;
    }
}
