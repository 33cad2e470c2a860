package dk.esbjerg.ledelsesgrundlag.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "76161616",
                "76 16 16 16",
                "7616 1616",
                "76-16-16-16",
                "76.16.16.16",
                "7616-1616",
                "76\u00A016\u00A016\u00A016",
                "７６１６１６１６",
                "7\u200B6161616",
                "+4576161616",
                "+45 76 16 16 16",
                "+45 7616 1616",
                "004576161616",
                "0045 76 16 16 16",
                "+46 8 123 456 78",
                "0049 40 1234567",
                "+4408001234567"
            })
    void isFoundAsItIsUsuallyWritten(String number) {
        assertEquals(List.of(number), Found.in(number, Kind.PHONE_NUMBER));
        assertEquals(List.of(number), Found.in("Ring (" + number + ") i morgen.", Kind.PHONE_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "06161616",
                "761616161",
                "7616161",
                "12.345.678",
                "76 161 616",
                "2023-2024",
                "2024 2025",
                "1998 2003",
                "22.11.2026",
                "2026-11-22",
                "kl. 20.30-21.30",
                "76 16 16 16 16",
                "76 16 16",
                "76-16 16 16",
                "1.000 kroner",
                "+45 76 16 16",
                "+12",
                "0045",
                "00",
                "+"
            })
    void isNotSeenInYearsDatesAndAmounts(String text) {
        assertEquals(List.of(), Found.in(text, Kind.PHONE_NUMBER));
    }

    @Test
    void severalInARowAreToldApart() {
        assertEquals(List.of("76 16 16 16", "20 30 40 50"), Found.in("76 16 16 16 20 30 40 50", Kind.PHONE_NUMBER));
        assertEquals(List.of("76161616", "20304050"), Found.in("76161616 20304050", Kind.PHONE_NUMBER));
        assertEquals(List.of("7616 1616", "2030 4050"), Found.in("7616 1616 2030 4050", Kind.PHONE_NUMBER));
    }

    @Test
    void anotherNumberBeforeItDoesNotHideIt() {
        assertEquals(List.of("76 16 16 16"), Found.in("I 2024 76 16 16 16", Kind.PHONE_NUMBER));
        assertEquals(List.of("+45 76 16 16 16"), Found.in("+45 76 16 16 16 2024", Kind.PHONE_NUMBER));
        assertEquals(List.of("76 16 16 16"), Found.in("(+45) 76 16 16 16", Kind.PHONE_NUMBER));
    }

    @Test
    void itBeginsLowerWhereItIsForeign() {
        assertEquals(List.of("+1 212 555 0100"), Found.in("+1 212 555 0100", Kind.PHONE_NUMBER));
    }

    @Test
    void whatIsShownOfItIsItsBeginning() {
        assertEquals("76 •• •• ••", PersonalData.in("76 16 16 16").get(0).masked());
        assertEquals(
                "+45 •• •• •• ••", PersonalData.in("+45 76 16 16 16").get(0).masked());
    }
}
