package dk.esbjerg.ledelsesgrundlag.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.Randomly;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CprNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101901234",
                "010190-1234",
                "010190 1234",
                "010190 - 1234",
                "010190–1234",
                "010190—1234",
                "010190\u22121234",
                "010190\u2011-1234",
                "010190-\n1234",
                "010190-\r\n1234",
                "010190\u00A01234",
                "010190\u202F1234",
                "010190.1234",
                "010190/1234",
                "010190_1234",
                "01.01.90-1234",
                "01-01-90-1234",
                "01 01 90 1234",
                "01 01 90-1234",
                "01/01/90-1234"
            })
    void isFoundHoweverItIsWritten(String number) {
        assertEquals(List.of(number), Found.in(number, Kind.CPR_NUMBER));
        String text = "Jeg talte med 1 borger (cpr" + number + "), som 2 andre kendte.";
        assertEquals(List.of(number), Found.in(text, Kind.CPR_NUMBER));
        assertTrue(PersonalData.stops(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "０１０１９０-１２３４",
                "0\u200B1\u200B0\u200B1\u200B9\u200B0\u200B1\u200B2\u200B3\u200B4",
                "010190\u00AD1234",
                "010190\u00AD-\u00AD1234",
                "0101\u200D90\u2060-12\uFEFF34",
                "010\u034F190-1234",
                "0\uFE0F\u20E31\uFE0F\u20E30190-1234",
                "⁰¹⁰¹⁹⁰-¹²³⁴",
                "０１０１９０－１２３４",
                "𝟎𝟏𝟎𝟏𝟗𝟎-𝟏𝟐𝟑𝟒",
                "٠١٠١٩٠-١٢٣٤",
                "010190-\u00071234"
            })
    void isNotHiddenByOddCharacters(String number) {
        String text = "😀 før " + number + " efter";

        assertEquals(List.of(number), Found.in(text, Kind.CPR_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1010190-1234",
                "010190-12345",
                "01019012345",
                "10101901234",
                "0\u200B1010190-1234",
                "010190-123",
                "01019-1234",
                "010190    1234",
                "010190, 1234",
                "010190. 1234",
                "01.01.90 1234",
                "01.01-90-1234",
                "1.01.90-1234",
                "5798000000012",
                "DK1212345678901234",
                "010190",
                ""
            })
    void isNotSeenInOtherNumbers(String text) {
        assertFalse(PersonalData.stops(text), text);
    }

    @ParameterizedTest
    @CsvSource({
        "000190-1234", "320190-1234", "310490-1234", "300290-1234", "010090-1234", "011390-1234", "990190-1234",
        "290201-4234", "290290-1234", "290200-1234", "600190-1234", "920190-1234", "910490-1234", "290258-5234",
    })
    void hasADateThatExists(String number) {
        assertFalse(PersonalData.stops(number));
    }

    /** Of 29 February: in 1900 there was none, in 2000 there was one. */
    @ParameterizedTest
    @CsvSource({
        "290200, 0, false",
        "290200, 3, false",
        "290200, 4, true",
        "290200, 5, true",
        "290200, 8, true",
        "290200, 9, true",
        "290236, 3, true",
        "290236, 4, true",
        "290236, 9, true",
        "290240, 4, true",
        "290256, 8, true",
        "290260, 5, true",
        "290296, 8, true",
        "290201, 9, false",
    })
    void hasItsCenturyFromTheYearAndTheSeventhDigit(String date, String seventh, boolean number) {
        assertEquals(number, PersonalData.stops(date + "-" + seventh + "234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"610190-1234", "9101901234", "89 02 96-1234"})
    void isFoundWithSixtyAddedToTheDay(String replacement) {
        assertEquals(List.of(replacement), Found.in(replacement, Kind.CPR_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-1AB3",
                "0101901ab3",
                "010105-7ZX2",
                "010190-0AB1",
                "010105-5AB1",
                "010105-6AB1",
                "290200-7AB1"
            })
    void isFoundAsTheHealthServiceReplacesIt(String replacement) {
        assertEquals(List.of(replacement), Found.in("Fru " + replacement + ".", Kind.CPR_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-2AB3",
                "010190-1ÆB3",
                "010190-1A23",
                "010190-1ABC",
                "010190-1AB34",
                "010190-1AB3C",
                "320190-1AB3",
                "290201-1AB3"
            })
    void isNoReplacementOtherwise(String text) {
        assertFalse(PersonalData.stops(text));
    }

    @Test
    void severalAreFoundWhereTheyAre() {
        String text = "010190-1234,020290-1234\n030390-1234";

        assertEquals(List.of("010190-1234", "020290-1234", "030390-1234"), Found.in(text, Kind.CPR_NUMBER));
        assertEquals(
                List.of(1, 1, 2),
                PersonalData.in(text).stream()
                        .map(finding -> finding.line(text))
                        .toList());
    }

    @Test
    void thePlaceIsThatOfTheTextAsItWasWritten() {
        String text = "x\u200B\uD835\uDFCE10190-\u00AD1234y";
        Finding finding = PersonalData.in(text).get(0);

        assertEquals(2, finding.start());
        assertEquals(text.length() - 1, finding.end());
    }

    @Test
    void whatIsShownOfItIsTheDayOnly() {
        assertEquals("01••••-••••", PersonalData.in("010190-1234").get(0).masked());
        assertEquals("01••••••••", PersonalData.in("01\u200B0１901234").get(0).masked());
        assertEquals("01 •• •• ••••", PersonalData.in("01 01 90 1234").get(0).masked());
        assertEquals("01••••-••••", PersonalData.in("010190-1AB3").get(0).masked());
    }

    /** By the calendar, and by the table that the CPR office publishes. */
    @Test
    void everyNumberIsJudgedByItsDate() {
        Randomly.check(
                20_000,
                random -> assertJudgedByItsDate(
                        random.nextInt(100), random.nextInt(15), random.nextInt(100), random.nextInt(10_000)));
    }

    private static void assertJudgedByItsDate(int day, int month, int year, int serial) {
        String number = String.format("%02d%02d%02d%04d", day, month, year, serial);
        int seventh = serial / 1_000;
        int century;
        if (seventh < 4) {
            century = 1900;
        } else if (seventh == 4 || seventh == 9) {
            century = year < 37 ? 2000 : 1900;
        } else {
            century = year < 58 ? 2000 : 1800;
        }

        assertEquals(
                exists(century + year, month, day) || exists(century + year, month, day - 60),
                PersonalData.stops(number));
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
