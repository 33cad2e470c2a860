package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.CapturedLog;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Html;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestSite;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page template and every component, with full, minimal and hostile content, against the files in
 * {@code src/test/resources/golden}. After a change that is meant,
 *
 * <pre>mvn test -pl ledelsesgrundlag-module,ledelsesgrundlag-webapp -Dtest=GoldenRenderTest
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.update=true</pre>
 *
 * writes them anew; the difference is then read like any other change. Whatever the files say, hostile content must not
 * become markup: that is checked here without them.
 */
class GoldenRenderTest {

    private static final int EXCERPT = 120;

    private static TestSite full;
    private static TestSite minimal;
    private static TestSite hostile;

    private static final List<TestRepository> repositories = new ArrayList<>();
    private static final CapturedLog log = CapturedLog.of("dk.esbjerg");

    @BeforeAll
    static void open(@TempDir Path folder) throws RepositoryException {
        full = site(folder.resolve("full"), World.full(Words.HARMLESS));
        Leaders.contributeTo(full, Words.HARMLESS);
        minimal = site(folder.resolve("minimal"), World.minimal());
        hostile = site(folder.resolve("hostile"), World.full(Words.HOSTILE));
        Leaders.contributeTo(hostile, Words.HOSTILE);
    }

    private static TestSite site(Path folder, Item... items) throws RepositoryException {
        TestRepository repository = TestRepository.in(folder);
        repositories.add(repository);
        repository.store(View.PUBLISHED, items);
        return new TestSite(repository, LightModuleFolder.real());
    }

    @AfterAll
    static void close() throws IOException {
        log.close();
        for (TestSite site : List.of(full, minimal, hostile)) {
            site.close();
        }
        for (TestRepository repository : repositories) {
            repository.close();
        }
    }

    @AfterEach
    void nothingWasLeftOut() {
        assertEquals(
                List.of(),
                log.messages().stream()
                        .filter(message -> message.startsWith("SEVERE"))
                        .toList());
    }

    static Stream<Render> inFull() {
        return Stream.of(Render.pages(), Render.variations(), Render.ofLeaders(), Render.components())
                .flatMap(List::stream);
    }

    static Stream<Render> inMinimal() {
        return Stream.of(Render.pages(), Render.components()).flatMap(List::stream);
    }

    static Stream<Render> inEnglish() {
        return Stream.of(Render.pages(), Render.ofLeaders()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("inFull")
    void full(Render render) throws IOException {
        Golden.assertMatches("full/" + render, danish(render, full, Words.HARMLESS));
    }

    @ParameterizedTest
    @MethodSource("inMinimal")
    void minimal(Render render) throws IOException {
        Golden.assertMatches("minimal/" + render, danish(render, minimal, Words.HARMLESS));
    }

    @ParameterizedTest
    @MethodSource("inFull")
    void hostile(Render render) throws IOException {
        Golden.assertMatches("hostile/" + render, danish(render, hostile, Words.HOSTILE));
    }

    @ParameterizedTest
    @MethodSource("inFull")
    void hostileWordsNeverBecomeMarkup(Render render) {
        Html harmless = Html.parse(danish(render, full, Words.HARMLESS));
        Html attacked = Html.parse(danish(render, hostile, Words.HOSTILE));

        assertEquals(String.join("\n", harmless.skeleton()), String.join("\n", attacked.skeleton()));
    }

    @ParameterizedTest
    @MethodSource("inFull")
    void hostileWordsAreShownAsTheyWereWritten(Render render) {
        String harmless = danish(render, full, Words.HARMLESS);
        Html attacked = Html.parse(danish(render, hostile, Words.HOSTILE));
        Set<String> fields = fieldsShown(harmless);

        for (String field : fields) {
            String words = Words.HOSTILE.plain(field);
            // Lists show the start of a challenge only.
            String shown = field.contains("challenge") ? words.substring(0, EXCERPT) : words;
            assertTrue(attacked.says(shown), field + " was changed or escaped twice");
        }
    }

    @ParameterizedTest
    @MethodSource("inMinimal")
    void harmlessPagesAreWellFormedToo(Render render) {
        Html.parse(danish(render, full, Words.HARMLESS));
        Html.parse(danish(render, minimal, Words.HARMLESS));
    }

    @ParameterizedTest
    @MethodSource("inEnglish")
    void english(Render render) throws IOException {
        String html = render.in(full, Words.HARMLESS, Locale.ENGLISH);

        Golden.assertMatches("english/" + render, html);
        assertTrue(html.contains("<html lang=\"en\">"));
        assertTrue(html.contains("Skip to content"));
        assertFalse(Html.parse(html).text().matches("(?s).*[æøåÆØÅ].*"), html);
    }

    @Test
    void aLanguageWithoutLabelsIsShownInDanish() {
        Render front = Render.pages().get(0);

        assertEquals(danish(front, full, Words.HARMLESS), front.in(full, Words.HARMLESS, Locale.GERMAN));
        assertEquals(
                danish(front, full, Words.HARMLESS), front.in(full, Words.HARMLESS, Locale.forLanguageTag("da-DK")));
    }

    @Test
    void everyTemplateIsRendered() {
        Set<String> rendered = Stream.of(Render.pages(), Render.components())
                .flatMap(List::stream)
                .map(render -> "ledelsesgrundlag:" + render)
                .collect(Collectors.toSet());

        try (DefinitionRegistry definitions = new DefinitionRegistry(LightModuleFolder.real())) {
            assertEquals(definitions.current().templates().keySet(), rendered);
        }
    }

    @Test
    void noExpectedFileIsLeftOver() throws IOException {
        Set<String> names = new TreeSet<>();
        inFull().forEach(render -> names.add("full/" + render));
        inMinimal().forEach(render -> names.add("minimal/" + render));
        inFull().forEach(render -> names.add("hostile/" + render));
        inEnglish().forEach(render -> names.add("english/" + render));

        Golden.assertOnly(names);
    }

    private static String danish(Render render, TestSite site, Words words) {
        return render.in(site, words, TestSite.DANISH);
    }

    private static Set<String> fieldsShown(String harmless) {
        Set<String> fields = new TreeSet<>();
        Pattern.compile("Ord i ([\\w.-]+)").matcher(harmless).results().forEach(match -> fields.add(match.group(1)));
        return fields;
    }
}
