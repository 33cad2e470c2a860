package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values are stored as the hosts' own forms would store them. */
class StoredTypesTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private Map<String, String> values;

    @BeforeEach
    void install() throws RepositoryException {
        values = new Installed(repository)
                .with(ContentPart.FRAMEWORK, ContentPart.SAMPLES)
                .values();
    }

    @Test
    void numbersFlagsDatesAndLists() {
        String tool = "ledelsesvaerktoejer/2022/05/retning-paa-en-side/";

        assertEquals("Name [lg:tool]", values.get(tool + "jcr:primaryType"));
        assertEquals("String [Retning på én side]", values.get(tool + "title"));
        assertEquals("String [retning-paa-en-side]", values.get(tool + "slug"));
        assertEquals("Long [60]", values.get(tool + "durationMinutes"));
        assertEquals("Boolean [true]", values.get(tool + "example"));
        assertEquals("Date [2022-05-02T08:00:00.000Z]", values.get(tool + "mgnl:created"));
        assertEquals("String[] [leaderAndEmployee, leadershipTeam]", values.get(tool + "audiences"));
        assertEquals("Long [1]", values.get("ledelsesgrundlag/retning-og-rammer/order"));
        assertEquals("Boolean [true]", values.get("website/ledelsesgrundlag/ikke-fundet/hideInNav"));
    }

    @Test
    void aListOfOneIsStillAList() {
        assertEquals(
                "String[] [aa8e5845-053f-4d05-a6cd-4128f069f343]",
                values.get("ledelsesvaerktoejer/2022/05/retning-paa-en-side/tasks"));
    }

    @Test
    void whatIsNotGivenIsNotStored() {
        assertEquals(null, values.get("ledelsescases/2024/10/ti-borgere-fra-doer-til-svar/byline"));
        assertEquals(null, values.get("website/ledelsesgrundlag/hideInNav"));
        assertEquals(
                List.of(),
                values.entrySet().stream()
                        .filter(value -> value.getValue().matches("\\S+ \\[\\s*]"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void everyNodeSaysWhenItWasMadeAndChanged() {
        List<String> nodes = values.keySet().stream()
                .filter(path -> path.endsWith("/jcr:primaryType"))
                .map(path -> path.replace("/jcr:primaryType", ""))
                .filter(path -> !values.get(path + "/jcr:primaryType").equals("Name [mgnl:folder]"))
                .toList();

        assertTrue(nodes.size() > 70, "nothing would be left to check");
        assertEquals(
                List.of(),
                nodes.stream()
                        .filter(path -> !isDate(path + "/mgnl:created") || !isDate(path + "/mgnl:lastModified"))
                        .toList());
    }

    private boolean isDate(String path) {
        return values.getOrDefault(path, "missing").startsWith("Date [20");
    }
}
