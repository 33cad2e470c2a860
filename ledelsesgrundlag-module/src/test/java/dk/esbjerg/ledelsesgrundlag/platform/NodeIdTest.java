package dk.esbjerg.ledelsesgrundlag.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

    private static final String ID = "1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b";

    @Test
    void anIdIsWrittenInSmallLetters() {
        assertTrue(NodeId.is(ID));
        assertFalse(NodeId.is(ID.toUpperCase(Locale.ROOT)));
        assertEquals(Optional.of(ID), NodeId.of(ID.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "1f2e3d4c5b6a47988a9b0c1d2e3f4a5b", "jcr:" + ID, ID + "\n", "x" + ID})
    void anythingElseIsNone(String text) {
        assertFalse(NodeId.is(text));
        assertEquals(Optional.empty(), NodeId.of(text));
    }
}
