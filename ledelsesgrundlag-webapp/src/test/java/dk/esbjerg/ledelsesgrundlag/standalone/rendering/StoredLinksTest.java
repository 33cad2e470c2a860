package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredLinksTest {

    @ParameterizedTest
    @CsvSource({
        "'${link:{uuid:{1},repository:{website},path:{/a},nodeData:{},extension:{html}}}', '[1 /a]'",
        "'${link:{uuid:{1},repository:{website},handle:{/a}}}', '[1 /a]'",
        "'${link:{uuid:{1},repository:{website},workspace:{default},path:{/a},nodeData:{},extension:{html}}}', '[1 /a]'",
        "'<a href=\"${link:{uuid:{1},repository:{website},path:{/a}}}#b\">x</a>', '<a href=\"[1 /a]#b\">x</a>'",
        "'${link:{uuid:{1},repository:{website},path:{/a}}} ${link:{uuid:{2},repository:{website},path:{/b}}}', "
                + "'[1 /a] [2 /b]'",
        "'${link:{uuid:{$1\\},repository:{website},path:{/$2}}}', '[$1\\ /$2]'",
        "'${link:{uuid:{1},repository:{dam},path:{/a}}}', '${link:{uuid:{1},repository:{dam},path:{/a}}}'",
        "'${link:{uuid:{1},repository:{website}', '${link:{uuid:{1},repository:{website}'",
        "'<p>x</p>', '<p>x</p>'",
        "'', ''"
    })
    void linksToPagesBecomeAddressesAndNothingElseChanges(String html, String resolved) {
        assertEquals(resolved, StoredLinks.resolve(html, (id, path) -> "[" + id + " " + path + "]"));
    }
}
