package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.ShelfOfCandidates;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How values are kept in the repository, and what is read from it. */
class FormStorageTest extends FormTest {

    private static final String MILLION = "å😀".repeat(1 << 19);

    @TempDir
    static Path data;

    private static TestRepository repository;

    private Session session;
    private Node node;

    @BeforeAll
    static void open() throws RepositoryException {
        repository = TestRepository.in(data);
    }

    @AfterAll
    static void shut() throws IOException {
        repository.close();
    }

    @BeforeEach
    void anItem() throws RepositoryException {
        session = repository.repository().session(View.AUTHORED, TOOLS);
        node = session.getRootNode().addNode("an-item", "lg:tool");
    }

    @AfterEach
    void logOut() throws RepositoryException {
        session.refresh(false);
        if (session.getRootNode().hasNode("an-item")) {
            session.getRootNode().getNode("an-item").remove();
            session.save();
        }
        session.logout();
    }

    @ParameterizedTest
    @CsvSource({
        "text, x, String x",
        "text, ' x ', 'String  x '",
        "longText, x, String x",
        "richText, <p>x</p>, String <p>x</p>",
        "number, ' +12', Long 12",
        "number, -7, Long -7",
        "box, true, Boolean true",
        "choice, b, String b",
        "reference, 00000000-0000-4000-8000-000000000001, String 00000000-0000-4000-8000-000000000001",
        "asset, 00000000-0000-4000-8000-000000000001, String jcr:00000000-0000-4000-8000-000000000001"
    })
    void aValueIsStoredAsMagnoliasDialogsDo(String field, String value, String stored) throws RepositoryException {
        write(field, value);

        assertEquals(stored, stored(field));
    }

    @ParameterizedTest
    @CsvSource({
        "choices, b, a, String[b a]",
        "list, b, a, String[b a]",
        "references, y, x, String[y x]",
        "assets, 00000000-0000-4000-8000-000000000002, 00000000-0000-4000-8000-000000000001,"
                + " String[jcr:00000000-0000-4000-8000-000000000002 jcr:00000000-0000-4000-8000-000000000001]"
    })
    void valuesAreStoredInTheirOrder(String field, String one, String other, String stored) throws RepositoryException {
        write(field, one, other);

        assertEquals(stored, stored(field));
    }

    @ParameterizedTest
    @CsvSource({
        "date, 2022-05-31, 2022-05-31T00:00",
        "date, 1/6-2022, 2022-06-01T00:00",
        "time, 2022-05-31T14:30, 2022-05-31T14:30",
        "time, 31.05.2022 kl. 4.05, 2022-05-31T04:05"
    })
    void aDayIsStoredAsTheMomentItIsHere(String field, String value, String moment) throws RepositoryException {
        write(field, value);

        Property property = saved().getProperty(field);
        assertEquals(PropertyType.DATE, property.getType());
        assertEquals(
                LocalDateTime.parse(moment).atZone(ZoneId.systemDefault()).toInstant(),
                property.getDate().toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "longText", "richText", "list"})
    void linesEndInOneWay(String field) throws RepositoryException {
        write(field, "a\r\nb\rc\nd");

        assertTrue(stored(field).contains("a\nb\nc\nd"), stored(field));
    }

    static Stream<Arguments> anyText() {
        List<String> texts = List.of(
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "${7*7} #{7*7} <#if x> [=x] {{x}} %s \\u0041",
                "'; DROP TABLE users; -- \" ]]> <!-- &amp; &lt;",
                "😀 👩‍👧‍👦 🇩🇰 \uD83D\uDE00",
                "שלום עולם \u202Eabc\u202C مرحبا",
                "e\u0301 é \u00a0 \u200b x",
                MILLION);
        return Stream.of("text", "longText", "richText", "list")
                .flatMap(field -> texts.stream().map(text -> Arguments.of(field, text)));
    }

    @ParameterizedTest
    @MethodSource("anyText")
    void anyTextStaysAsItIs(String field, String text) throws RepositoryException {
        write(field, text);

        assertEquals(List.of(text), form.read(saved()).all(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "longText",
                "richText",
                "number",
                "date",
                "choice",
                "reference",
                "asset",
                "choices",
                "list",
                "references",
                "assets"
            })
    void whatIsEmptiedIsGone(String field) throws RepositoryException {
        node.setProperty(field, "x");
        session.save();

        write(field);
        assertFalse(saved().hasProperty(field));

        node.setProperty(field, new String[] {"x", "y"});
        session.save();

        write(field, "", " ");
        assertFalse(saved().hasProperty(field));
    }

    @Test
    void whatReadsAsNothingIsNotStored() throws RepositoryException {
        write("richText", "<p>&nbsp;<br></p>");
        assertFalse(saved().hasProperty("richText"));

        write("list", "a", "", " ", "b");
        assertEquals("String[a b]", stored("list"));
    }

    @Test
    void aNewItemSaysThatABoxIsNotTickedAndAnOldOneIsLeftAlone() throws RepositoryException {
        write("box");
        assertEquals("Boolean false", stored("box"));

        node.getProperty("box").remove();
        session.save();
        write("box");
        assertFalse(saved().hasProperty("box"));

        node.setProperty("box", true);
        session.save();
        write("box");
        assertEquals("Boolean false", stored("box"));
    }

    @Test
    void oneValueBecomesManyAndManyBecomeOne() throws RepositoryException {
        node.setProperty("list", "x");
        node.setProperty("text", new String[] {"x", "y"});
        session.save();

        form.write(new FormValues(Map.of("list", List.of("x", "y"), "text", List.of("z"))), node);

        assertEquals("String[x y]", stored("list"));
        assertEquals("String z", stored("text"));
    }

    @Test
    void readingTakesWhateverIsStored() throws RepositoryException {
        node.setProperty("text", 12L);
        node.setProperty("longText", new String[] {"first", "second"});
        node.setProperty("number", "tolv");
        node.setProperty("date", "i går");
        node.setProperty("box", "TRUE");
        node.setProperty("list", true);
        node.setProperty("references", "one");
        node.setProperty("asset", "other:1");
        node.setProperty("choices", new String[0]);

        FormValues read = form.read(node);

        assertEquals("12", read.text("text"));
        assertEquals(List.of("first"), read.all("longText"));
        assertEquals("tolv", read.text("number"));
        assertEquals("i går", read.text("date"));
        assertEquals(List.of("true"), read.all("box"));
        assertEquals(List.of("true"), read.all("list"));
        assertEquals(List.of("one"), read.all("references"));
        assertEquals("other:1", read.text("asset"));
        assertEquals(List.of(), read.all("choices"));
        assertEquals(List.of(), read.all("richText"));
    }

    @Test
    void whatWasReadAndIsWrittenAgainChangesNothingHoweverItIsStored() throws RepositoryException {
        GregorianCalendar moment = new GregorianCalendar(2022, 4, 31, 14, 30, 59);
        node.setProperty("text", 12L);
        node.setProperty("longText", new String[] {"first", "second"});
        node.setProperty("richText", "a\r\nb");
        node.setProperty("number", "12");
        node.setProperty("date", moment);
        node.setProperty("time", moment);
        node.setProperty("box", "true");
        node.setProperty("list", new String[] {"a", "", "b"});
        node.setProperty("choices", new String[] {"c", "gone", "a"});
        node.setProperty("references", new String[0]);
        node.setProperty("asset", "jcr:" + ONE);
        node.setProperty("ours", "not of the form");
        session.save();

        form.write(form.read(node), node);

        assertFalse(session.hasPendingChanges());
    }

    @Test
    void whatABrowserSendsBackUnchangedChangesNothing() throws RepositoryException {
        node.setProperty("longText", "a\nb");
        node.setProperty("choices", new String[] {"c", "a"});
        node.setProperty("references", new String[] {TWO, ONE});
        node.setProperty("date", new GregorianCalendar(2022, 4, 31, 14, 30));
        session.save();

        FormValues sent = form.submitted(sent(
                "longText",
                "a\r\nb",
                "choices",
                "a",
                "choices",
                "c",
                "_was.references",
                TWO,
                "_was.references",
                ONE,
                "references",
                ONE,
                "references",
                TWO,
                "date",
                "2022-05-31",
                "text",
                "",
                "choice",
                ""));
        form.write(sent, node);

        assertFalse(session.hasPendingChanges());
    }

    @Test
    void propertiesThatTheFormDoesNotKnowStayAsTheyAre() throws RepositoryException {
        node.setProperty("ours", new String[] {"x"});
        node.setProperty("mgnl:template", "t");
        write("text", "y");

        assertEquals("String[x]", stored("ours"));
        assertEquals("String t", stored("mgnl:template"));
    }

    @Test
    void theNodesNameIsReadAndNeverWritten() throws RepositoryException {
        Form naming = namedForm();

        assertEquals("an-item", naming.read(node).text("jcrName"));
        naming.write(values("jcrName", "another"), node);
        assertEquals("an-item", node.getName());
        assertFalse(node.hasProperty("jcrName"));
        assertEquals("another", naming.nodeName(values("jcrName", "another")).orElseThrow());
    }

    @Test
    void aNameThatWasLeftEmptyIsMadeFromTheTitleAndStored() throws RepositoryException {
        FormValues values = values("title", "Første møde på Øen", "text", "x");
        form.write(values, node);

        assertEquals("String foerste-moede-paa-oeen", stored("slug"));
        assertEquals("foerste-moede-paa-oeen", form.nodeName(values).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "led-opad, led-opad",
        "../x, x",
        "'a/b[2]', a-b-2",
        "'Æbler & pærer', aebler-paerer",
        "., ''",
        "'', ''",
        "😀, ''"
    })
    void aNodeIsNeverGivenANameThatIsNone(String slug, String name) {
        assertEquals(name, form.nodeName(values("slug", slug)).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"number, tolv", "date, i går"})
    void whatCannotBeStoredIsNotStoredAsSomethingElse(String field, String value) {
        assertThrows(IllegalArgumentException.class, () -> form.write(values(field, value), node));
    }

    @Test
    void aNewItemStartsWithTheDefaults() {
        assertEquals(
                Map.of("short", List.of("five"), "box", List.of("true")),
                form.initial().byField());
    }

    private static Form namedForm() {
        try (DefinitionRegistry definitions = new DefinitionRegistry(LightModuleFolder.real())) {
            return new Forms(definitions, new ShelfOfCandidates())
                    .ofItem("lg:theme")
                    .orElseThrow();
        }
    }

    private void write(String field, String... values) throws RepositoryException {
        form.write(new FormValues(Map.of(field, List.of(values))), node);
    }

    private String stored(String property) throws RepositoryException {
        Property stored = saved().getProperty(property);
        String type = PropertyType.nameFromValue(stored.getType());
        return stored.isMultiple()
                ? type
                        + Arrays.stream(stored.getValues())
                                .map(FormStorageTest::text)
                                .toList()
                                .toString()
                                .replace(",", "")
                : type + " " + stored.getString();
    }

    /** The item as whoever comes next finds it. */
    private Node saved() throws RepositoryException {
        session.save();
        Session fresh = repository.repository().session(View.AUTHORED, TOOLS);
        session.logout();
        session = fresh;
        node = session.getRootNode().getNode("an-item");
        return node;
    }

    private static String text(Value value) {
        try {
            return value.getString();
        } catch (RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }
}
