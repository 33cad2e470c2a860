package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.DamAssets;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RichTextLinks;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real endpoints over a real repository, for tests of what they answer. What is expected was seen on Magnolia 6.2.45.
 */
abstract class RestTest {

    static final String THEMES = "/delivery/ledelsesgrundlag/themes/v1";
    static final String TOOLS = "/delivery/ledelsesgrundlag/tools/v1";
    static final String CASES = "/delivery/ledelsesgrundlag/cases/v1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path folder;

    static TestRepository repository;
    static DefinitionRegistry definitions;
    static RepositoryView published;
    static RestDelivery rest;

    @BeforeAll
    static void open() throws RepositoryException {
        repository = TestRepository.in(folder.resolve("data"));
        definitions = new DefinitionRegistry(LightModuleFolder.real());
        published = repository.read(View.PUBLISHED);
        Options options = OptionSources.read(List.of("--context-path", "/intranet"), Map.of());
        DamAssets assets = new DamAssets(published, options);
        rest = new RestDelivery(
                published, definitions, new RichTextLinks(published, definitions, assets, options), assets);
    }

    @AfterAll
    static void close() throws IOException {
        definitions.close();
        repository.close();
    }

    @AfterEach
    void clear() throws RepositoryException {
        repository.clear();
    }

    static void publish(Item item) throws RepositoryException {
        repository.store(View.PUBLISHED, item);
    }

    static String link(String id, String workspace, String path) {
        return "${link:{uuid:{" + id + "},repository:{" + workspace + "},path:{" + path
                + "},nodeData:{},extension:{html}}}";
    }

    static JsonNode ok(String path) {
        RestAnswer answer = rest.answer(path, Map.of());
        assertEquals(200, answer.status(), () -> new String(answer.json(), StandardCharsets.UTF_8));
        return parsed(answer);
    }

    static JsonNode list(String path, String... parameters) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put(parameters[i], List.of(parameters[i + 1]));
        }
        RestAnswer answer = rest.answer(path, query);
        assertEquals(200, answer.status(), () -> new String(answer.json(), StandardCharsets.UTF_8));
        return parsed(answer);
    }

    static String text(String path) {
        return new String(rest.answer(path, Map.of()).json(), StandardCharsets.UTF_8);
    }

    static JsonNode parsed(RestAnswer answer) {
        return parse(new String(answer.json(), StandardCharsets.UTF_8));
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static void assertJson(String expected, JsonNode actual) {
        assertEquals(parse(expected), actual);
    }

    static void assertError(int status, String code, String path) {
        RestAnswer answer = rest.answer(path, Map.of());

        assertEquals(status, answer.status(), path);
        assertEquals(code, parsed(answer).get("error").get("code").asText(), path);
    }

    static void assertPage(JsonNode list, int total, long offset, int limit, int from, int to) {
        assertEquals(total, list.get("total").asInt());
        assertEquals(offset, list.get("offset").asLong());
        assertEquals(limit, list.get("limit").asInt());
        assertEquals(IntStream.range(from, to).mapToObj("t%02d"::formatted).toList(), names(list));
    }

    static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        (list.isArray() ? list : list.get("results"))
                .forEach(item -> names.add(item.get("@name").asText()));
        return names;
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> {
            assertTrue(text.isTextual(), text::toString);
            texts.add(text.asText());
        });
        return texts;
    }

    static List<String> members(JsonNode item) {
        List<String> names = new ArrayList<>();
        item.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
