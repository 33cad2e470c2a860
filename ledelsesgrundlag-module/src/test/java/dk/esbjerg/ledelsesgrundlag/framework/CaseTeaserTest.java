package dk.esbjerg.ledelsesgrundlag.framework;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CaseTeaserTest {

    private static final String EMOJI = "😀";

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    @Test
    void theExcerptOfNothingIsEmpty() {
        assertEquals("", excerpt(""));
    }

    @Test
    void aChallengeThatFitsIsShownWhole() {
        String fits = "a".repeat(179) + "b";

        assertEquals(fits, excerpt(fits));
    }

    @Test
    void paragraphsAndLinesBecomeOneLine() {
        assertEquals(
                "En tavle. En rangliste. Og stemning.", excerpt("En tavle.\r\n\r\nEn\trangliste.\n  Og stemning.\n"));
    }

    @Test
    void aLongChallengeIsCutAtTheLastWordThatFits() {
        assertEquals(
                "a".repeat(100) + " " + "b".repeat(50) + "…",
                excerpt("a".repeat(100) + " " + "b".repeat(50) + " " + "c".repeat(50)));
    }

    @Test
    void theEllipsisCountsAsOneOfTheCharacters() {
        String fits = "a".repeat(100) + " " + "b".repeat(78);

        assertEquals(179, fits.length());
        assertEquals(fits + "…", excerpt(fits + " c d"));
        assertEquals("a".repeat(100) + "…", excerpt(fits + "b c d"));
    }

    @Test
    void whitespaceIsCountedAfterItWasFoldedOnly() {
        String folded = "ord ".repeat(40).strip();

        assertEquals(folded, excerpt(folded.replace(" ", " \n\n   ")));
    }

    @Test
    void oneLongWordIsCutWithin() {
        assertEquals("a".repeat(179) + "…", excerpt("a".repeat(400)));
    }

    @Test
    void aCharacterOfTwoHalvesIsNeverCutInTwo() {
        for (int before = 170; before <= 182; before++) {
            String excerpt = excerpt("a".repeat(before) + EMOJI.repeat(20));

            assertTrue(excerpt.length() <= CaseTeaser.EXCERPT_LENGTH, () -> "too long: " + excerpt);
            assertTrue(excerpt.endsWith("…"), excerpt);
            assertTrue(excerpt.matches("a+(?:" + EMOJI + ")*…"), () -> "cut in two: " + excerpt);
        }
    }

    @Test
    void oneLongWordOfSuchCharactersIsCutBetweenThem() {
        assertEquals(EMOJI.repeat(89) + "…", excerpt(EMOJI.repeat(200)));
    }

    private static String excerpt(String challenge) {
        repository.change("ledelsescases", session -> {
            if (session.nodeExists("/tavlen")) {
                session.removeItem("/tavlen");
            }
        });
        repository.add(aCase("Tavlen").with("challenge", challenge));
        return repository.read(
                "ledelsescases",
                session -> CaseTeaser.from(session.getNode("/tavlen")).excerpt());
    }
}
