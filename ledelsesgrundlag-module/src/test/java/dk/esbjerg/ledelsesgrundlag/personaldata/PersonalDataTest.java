package dk.esbjerg.ledelsesgrundlag.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.Randomly;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {

    private static final List<String> PARTS = List.of(
            "010190", "1234", "-", " ", "\u200B", "\n", "76", "16", "+45", "@", "a.dk", "Mette", "Hansen", ".", "０",
            "１", "😀", "\uD83D", "00", "1AB3", "\u00AD", "é", "e\u0301", "ﷺ", "½", "var");

    private static final int MEGABYTE = 1 << 20;

    @Test
    void onlyCprNumbersStop() {
        assertEquals(
                List.of(Kind.CPR_NUMBER),
                Stream.of(Kind.values()).filter(Kind::stops).toList());
        assertFalse(PersonalData.stops("Mette Hansen, 76 16 16 16, mette@esbjerg.dk"));
        assertTrue(PersonalData.stops("Mette Hansen, 76 16 16 16, mette@esbjerg.dk, 010190-1234"));
    }

    @Test
    void allIsToldInTheOrderOfTheText() {
        assertEquals(
                List.of(Kind.FULL_NAME, Kind.PHONE_NUMBER, Kind.CPR_NUMBER, Kind.MAIL_ADDRESS),
                PersonalData.in("Mette Hansen, 76 16 16 16, 010190-1234, mette@esbjerg.dk").stream()
                        .map(Finding::kind)
                        .toList());
        assertEquals(
                List.of("cprNumber", "phoneNumber", "mailAddress", "fullName"),
                Stream.of(Kind.values()).map(Kind::code).toList());
    }

    @Test
    void linesCountFromOne() {
        String text = "Hej\n\nring 76161616";

        assertEquals(3, PersonalData.in(text).get(0).line(text));
        assertEquals(1, PersonalData.in("76161616").get(0).line("76161616"));
    }

    @Test
    void twoFindingsShareNoCharacter() {
        String text = "010190½010190½1234";

        assertEquals(List.of(), PersonalData.in(text));
    }

    /** No finding shows more of what it found than its mask does, and none lies where there is nothing. */
    @Test
    void whateverTheTextFindingsKeepTheirSecret() {
        Randomly.check(
                10_000,
                random -> assertSecret(String.join("", Randomly.some(random, 30, part -> Randomly.one(part, PARTS)))));
    }

    private static void assertSecret(String text) {
        int end = 0;
        for (Finding finding : PersonalData.in(text)) {
            assertTrue(finding.start() >= end, "one after the other");
            assertTrue(finding.start() < finding.end() && finding.end() <= text.length());
            assertTrue(finding.masked().contains("•"));
            assertFalse(finding.masked().matches(".*\\d{3}.*"), finding.masked());
            end = finding.end();
        }
        assertEquals(
                PersonalData.stops(text),
                PersonalData.in(text).stream()
                        .anyMatch(finding -> finding.kind().stops()));
    }

    /** Counted, not timed: how often a finder looks at a character of a text of that size, made to keep it busy. */
    @ParameterizedTest
    @MethodSource("hostile")
    void theWorkGrowsWithTheTextAndNoFaster(String part) {
        long small = looks(part, MEGABYTE / 16);
        long large = looks(part, MEGABYTE);

        assertTrue(large <= 17 * small, small + " looks at a sixteenth, " + large + " at the whole");
        assertTrue(large < 80L * MEGABYTE, large + " looks");
    }

    static Stream<String> hostile() {
        return Stream.of(
                "1",
                "a",
                "A",
                "@",
                "a@",
                "@a",
                "a@a.",
                "a.",
                ".",
                "-",
                " ",
                "\n",
                "+",
                "+4",
                "00 ",
                "0 ",
                "1 1-",
                "12 ",
                "12-",
                "1234 ",
                "010190",
                "010190-",
                "010190-1",
                "01.",
                "01.01.",
                "01 01 90 ",
                "Aa ",
                "A.",
                "A. ",
                "Aa van ",
                "Aa-",
                "'",
                "a'",
                "76161616 ",
                "\u200B",
                "1\u200B",
                "\u0301",
                "ﷺ",
                "😀",
                "𝟎",
                "½",
                "Mette Hansen ",
                "010190-1234 ",
                "mette@esbjerg.dk ",
                "76 16 16 16 ");
    }

    private static long looks(String part, int size) {
        String text = part.repeat(size / part.length());
        Counting reading = new Counting(text);
        CprNumbers.in(reading);
        MailAddresses.in(reading);
        PhoneNumbers.in(reading);
        FullNames.in(reading);
        assertTrue(PersonalData.in(text).size() <= size);
        return reading.looks;
    }

    private static final class Counting extends Reading {
        private long looks;

        Counting(String text) {
            super(text);
        }

        @Override
        public char charAt(int index) {
            looks++;
            return super.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            looks += to - from;
            return super.subSequence(from, to);
        }
    }
}
