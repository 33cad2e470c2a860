package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void nothingInItEndsAScriptOrBeginsATag() throws Exception {
        Map<String, List<String>> hostile = Map.of("</script>", List.of("<!--", "&amp;", "\"\\\n", "æ"));

        String json = Json.of(hostile);

        assertEquals("", json.replaceAll("[^<>&]", ""));
        assertEquals(new ObjectMapper().valueToTree(hostile), new ObjectMapper().readTree(json));
    }
}
