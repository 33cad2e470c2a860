package dk.esbjerg.ledelsesgrundlag.personaldata;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds phone numbers: the eight digits of a Danish one as they are usually grouped (12345678, 1234 5678, 12 34 56 78), with
 * or without the country's code, and foreign ones where + or 00 stands before them. Years, amounts and dates are grouped in
 * other ways.
 */
final class PhoneNumbers {

    private static final int DANISH = 8;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;
    private static final int MASKED_FROM = 2;

    /** Digits that stand together. */
    private record Group(int start, int end) {
        int size() {
            return end - start;
        }
    }

    private final Reading reading;
    private final List<Finding> found = new ArrayList<>();

    private PhoneNumbers(Reading reading) {
        this.reading = reading;
    }

    static List<Finding> in(Reading reading) {
        PhoneNumbers numbers = new PhoneNumbers(reading);
        int index = 0;
        while (index < reading.length()) {
            index = reading.isDigit(index) ? numbers.chain(index) : index + 1;
        }
        return numbers.found;
    }

    /** Looks through groups with one sign between each and the next; returns where they have ended. */
    private int chain(int start) {
        List<Group> groups = new ArrayList<>();
        int end = start;
        do {
            int from = groups.isEmpty() ? start : end + 1;
            end = from;
            while (reading.isDigit(end)) {
                end++;
            }
            groups.add(new Group(from, end));
        } while (isSign(end) && reading.isDigit(end + 1));
        if (!hasPrefix(groups.get(0))) {
            runs(groups);
        } else if (!international(groups)) {
            runs(groups.subList(1, groups.size()));
        }
        return end;
    }

    private boolean hasPrefix(Group first) {
        return reading.is(first.start() - 1, '+') || hasZeros(first);
    }

    private boolean hasZeros(Group first) {
        return first.size() >= 4 && reading.is(first.start(), '0') && reading.is(first.start() + 1, '0');
    }

    private boolean international(List<Group> groups) {
        Group first = groups.get(0);
        boolean zeros = !reading.is(first.start() - 1, '+');
        int code = first.start() + (zeros ? 2 : 0);
        boolean danish = reading.is(code, '4') && reading.is(code + 1, '5');
        int limit = danish ? 2 + DANISH : LONGEST;
        int digits = zeros ? -2 : 0;
        int last = -1;
        for (Group group : groups) {
            if (digits + group.size() > limit) {
                break;
            }
            digits += group.size();
            last = group.end();
        }
        boolean phone = danish ? digits == limit : digits >= SHORTEST;
        if (phone) {
            add(zeros ? first.start() : first.start() - 1, last);
        }
        return phone;
    }

    /** Groups of the same size with the same sign between them belong together, and are numbers all or none. */
    private void runs(List<Group> groups) {
        int from = 0;
        while (from < groups.size()) {
            int to = from + 1;
            while (to < groups.size() && continues(groups, from, to)) {
                to++;
            }
            int size = groups.get(from).size();
            int each = DANISH % size == 0 && size != 1 ? DANISH / size : 0;
            if (each > 0 && (to - from) % each == 0) {
                for (int first = from; first < to; first += each) {
                    danish(groups.get(first), groups.get(first + each - 1), each);
                }
            }
            from = to;
        }
    }

    private boolean continues(List<Group> groups, int from, int next) {
        return groups.get(next).size() == groups.get(from).size()
                && (next == from + 1
                        || reading.charAt(groups.get(next - 1).end())
                                == reading.charAt(groups.get(from).end()));
    }

    private void danish(Group first, Group last, int groups) {
        boolean begins = reading.charAt(first.start()) >= '2';
        boolean years = groups == 2 && isYear(first) && isYear(last);
        if (begins && !years) {
            add(first.start(), last.end());
        }
    }

    private boolean isYear(Group group) {
        return reading.is(group.start(), '1') && reading.is(group.start() + 1, '9')
                || reading.is(group.start(), '2') && reading.is(group.start() + 1, '0');
    }

    private boolean isSign(int index) {
        return reading.is(index, ' ') || reading.is(index, '-') || reading.is(index, '.');
    }

    private void add(int start, int end) {
        found.add(reading.finding(
                Kind.PHONE_NUMBER, start, end, Mask.allBut(MASKED_FROM, reading.subSequence(start, end))));
    }
}
