package dk.esbjerg.ledelsesgrundlag.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mette@esbjerg.dk",
                "mette.hansen+case@mail.esbjerg-kommune.dk",
                "m_h%1'x-@example.com",
                "søren@blåbærgrød.dk",
                "mette＠esbjerg.dk",
                "mette\u200B@esbjerg\u00AD.dk",
                "76161616@example.com"
            })
    void isFound(String address) {
        assertEquals(List.of(address), Found.in(address, Kind.MAIL_ADDRESS));
        assertEquals(List.of(address), Found.in("Skriv til »" + address + "«. Tak.", Kind.MAIL_ADDRESS));
        assertEquals(List.of(address), Found.in("Til " + address + ".\nTak", Kind.MAIL_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "@@",
                "mette@",
                "@esbjerg.dk",
                "mette@esbjerg",
                "mette@esbjerg.d",
                "mette@.dk",
                "a@b.1",
                "mette @ esbjerg.dk",
                ".@esbjerg.dk",
                "3 stk. @ 4,50"
            })
    void isNotSeenElsewhere(String text) {
        assertEquals(List.of(), Found.in(text, Kind.MAIL_ADDRESS));
    }

    @Test
    void aNumberInOneIsNoPhoneNumber() {
        assertEquals(1, PersonalData.in("76161616@example.com").size());
    }

    @Test
    void aCprNumberInOneStopsTheTextAllTheSame() {
        assertEquals(List.of("010190-1234"), Found.in("010190-1234@example.com", Kind.CPR_NUMBER));
    }

    @Test
    void whatIsShownOfItIsTheFirstLetterAndTheCountry() {
        assertEquals(
                "m••••.••••••@•••••••.dk",
                PersonalData.in("mette.hansen@esbjerg.dk").get(0).masked());
        assertEquals("•@•.dk", PersonalData.in("m@x.dk").get(0).masked());
    }
}
