package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may differ between two hosts, and that everything else may not. */
class MainElementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="/cms/x">                                | <a href="/x">
            <form action="/cms/x">                           | <form action="/x">
            <img src="/cms/.resources/a/b~2026~cache.svg">   | <img src="/.resources/a/b.svg?v=1">
            <input type="hidden" name="csrf" value="a">      | <input type="hidden" name="csrf" value="b">
            '<p>a    b</p>'                                  | <p>a b</p>
            """)
    void isTheSame(String below, String atTheRoot) {
        assertEquals(main(atTheRoot, ""), main(below, "/cms"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="/cms/x.html">                           | <a href="/x">
            <a href="/cmsx">                                 | <a href="/x">
            <p>"/cms/x"</p>                                  | <p>"/x"</p>
            <input type="hidden" name="other" value="a">     | <input type="hidden" name="other" value="b">
            <p>a</p> <p>b</p>                                | <p>a</p><p>b</p>
            <p>&amp;</p>                                     | <p>&</p>
            """)
    void isNotTheSame(String below, String atTheRoot) {
        assertNotEquals(main(atTheRoot, ""), main(below, "/cms"));
    }

    @Test
    void aPageWithoutOneIsRefused() {
        assertThrows(AssertionError.class, () -> MainElement.of("<html><body></body></html>", ""));
    }

    private static String main(String inside, String contextPath) {
        return MainElement.of("<html><main id=\"x\">" + inside + "</main></html>", contextPath);
    }
}
