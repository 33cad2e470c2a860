package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestConfirmations.shownOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetCatalogue;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.AssetStore;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.DamAssets;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileInspector;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.SampleFiles;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.StoredAsset;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestAuthoring;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestConfirmations;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestFrame;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestPublisher;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Upload;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemState;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Shown;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.WorkbenchFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploading, describing, replacing and deleting as an editor does it, form by form. */
class AssetScreensTest {

    private static final User EDITOR = new User("redaktoer", "Ruth Redaktør", Set.of(Role.EDITOR), true, "da");
    private static final User LEADER = new User("leder", "Leo Leder", Set.of(Role.LEADER), true, "da");
    private static final String HOSTILE =
            "\"'><script>alert(1)</script>${7*7} [#stop] {0} &amp; \u202E \u05E9\u05DC\u05D5\u05DD \uD83D\uDC69\u200D\uD83C\uDFEB";

    @TempDir
    private static Path folder;

    private static TestRepository repository;
    private static RepositoryView authored;
    private static RepositoryView published;

    private final Relations relations = new Relations();
    private final AssetCatalogue catalogue = new AssetCatalogue(authored);
    private final List<Screen> screens = screens();

    @BeforeAll
    static void open() throws RepositoryException {
        repository = TestRepository.in(folder.resolve("data"));
        authored = repository.read(View.AUTHORED);
        published = repository.read(View.PUBLISHED);
    }

    @AfterAll
    static void close() throws IOException {
        repository.close();
    }

    @BeforeEach
    void clear() throws RepositoryException {
        repository.clear();
    }

    @Test
    void severalFilesAreUploadedAtOnce() throws Exception {
        Answer answer =
                upload(file("files", "a.pdf", SampleFiles.pdf()), file("files", "b.png", SampleFiles.png(4, 4)));

        assertEquals("/author/assets?added=2", location(answer));
        String list = html(ask("/author/assets", Map.of("added", "2")));
        assertTrue(list.contains("Der er lagt 2 filer op."), list);
        assertTrue(list.contains("Billedet mangler en alternativ tekst."), list);
        assertTrue(list.contains("2 fundet"), list);
    }

    @Test
    void whatIsRefusedIsNamedWithTheReasonAndTheRestIsKept() throws Exception {
        Answer answer = upload(
                file("files", "<b>løgn</b>.jpg", SampleFiles.pdf()),
                file("files", "tom.pdf", new byte[0]),
                file("files", "stor.txt", new byte[60_000]),
                file("files", "god.pdf", SampleFiles.pdf()));

        assertEquals(422, answer.status());
        String html = html(answer);
        assertTrue(html.contains("»&lt;b&gt;løgn&lt;/b&gt;.jpg« er ikke den slags fil"), html);
        assertTrue(html.contains("»tom.pdf« er tom."), html);
        assertTrue(html.contains("»stor.txt« er for stor. En fil må højst fylde 50 kB."), html);
        assertTrue(html.contains("Filen er lagt op."), html);
        assertEquals(List.of("god"), titles());
    }

    @Test
    void aNameThatWouldTurnTheTextAroundItIsShownWithoutThat() throws Exception {
        String html = html(upload(file("files", "a\u202Egpj.exe\r\n\u0000", new byte[] {1, 2, 3})));

        assertFalse(html.contains("\u202E") || html.contains("\u0000"), html);
    }

    @Test
    void aFormWithoutAFileSaysSo() throws Exception {
        for (Answer answer : List.of(
                upload(), upload(file("files", "", new byte[0])), upload(file("other", "a.pdf", SampleFiles.pdf())))) {
            assertEquals(422, answer.status());
            assertTrue(html(answer).contains("Vælg mindst én fil."));
        }
        assertEquals(List.of(), titles());
    }

    @Test
    void whatWasSentBeforeSigningInAgainIsNotActedOn() throws Exception {
        String id = added();
        Call call =
                call("POST", "/author/assets", Map.of(), Map.of(), List.of(file("files", "a.pdf", SampleFiles.pdf())));
        Call edit = call("POST", "/author/assets/" + id, Map.of(), texts("Mit forslag", "", revision(id)), List.of());

        String list = html(answer(new Visit(call, new Visitor(EDITOR, "t"), true)));
        String form = html(answer(new Visit(edit, new Visitor(EDITOR, "t"), true)));

        assertTrue(list.contains("Du var logget ud, så filen kom ikke med."), list);
        assertTrue(form.contains("Mit forslag") && form.contains("er ikke gemt"), form);
        assertEquals(List.of("billede"), titles());
    }

    @Test
    void whatIsSaidAboutAnImageIsSaved() throws Exception {
        String id = added();

        Answer answer = post(
                "/author/assets/" + id,
                Map.of(
                        "title", " Trappen ",
                        "description", "En trappe\r\nmed fem trin",
                        "caption", "",
                        "copyright", "Foto: A",
                        "revision", revision(id)));

        assertEquals("/author/assets/" + id + "?saved=texts", location(answer));
        StoredAsset stored = catalogue.byId(EDITOR, id).orElseThrow();
        assertEquals("Trappen", stored.title());
        assertEquals("En trappe\nmed fem trin", stored.description());
        assertEquals("Foto: A", stored.copyright());
        assertEquals("redaktoer", stored.modifiedBy());
        assertTrue(html(ask("/author/assets/" + id, Map.of("saved", "texts"))).contains("Ændringerne er gemt."));
    }

    @Test
    void hostileWordsAreShownAsTheyWereWrittenAndNeverBecomeMarkup() throws Exception {
        String id = added();
        post("/author/assets/" + id, texts(HOSTILE, HOSTILE, revision(id)));
        relations.uses.add(use(HOSTILE));

        for (String path : List.of("", "/" + id, "/" + id + "/delete")) {
            String html = html(ask("/author/assets" + path, Map.of("q", HOSTILE)));
            assertFalse(html.contains("<script>alert"), html);
            assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7} [#stop] {0} &amp;amp;"), html);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title; ''; Skriv en titel.",
                "title; '  '; Skriv en titel.",
                "title; LONG; Teksten er for lang. Der er plads til 200 tegn.",
                "description; LONG; Teksten er for lang. Der er plads til 2000 tegn.",
                "caption; MEGABYTE; Teksten er for lang.",
                "copyright; CONTROL; Teksten indeholder tegn, som ikke kan vises.",
            })
    void whatCannotBeSavedIsSaidBesideTheFieldAndNothingIsLost(String field, String sent, String message)
            throws Exception {
        String id = added();
        String value =
                switch (sent) {
                    case "LONG" -> "x".repeat(2_001);
                    case "MEGABYTE" -> "æ".repeat(1_000_000);
                    case "CONTROL" -> "a\u0007b";
                    default -> sent;
                };
        Map<String, String> form = new LinkedHashMap<>(texts("Ny titel", "Ny tekst", revision(id)));
        form.put(field, value);

        Answer answer = post("/author/assets/" + id, form);

        assertEquals(422, answer.status());
        String html = html(answer);
        assertTrue(html.contains("<p class=\"wb-error\" id=\"" + field + "-error\">" + message), html);
        assertTrue(html.contains("aria-invalid=\"true\""), html);
        assertTrue(field.equals("description") || html.contains("Ny tekst"), html);
        assertEquals(List.of("billede"), titles());
    }

    @Test
    void savingOverANewerChangeIsRefusedAndShowsBoth() throws Exception {
        String id = added();
        String seen = revision(id);
        post("/author/assets/" + id, texts("Den andens titel", "Ens", seen));

        Answer answer = post("/author/assets/" + id, texts("Min titel", "Ens", seen));

        assertEquals(409, answer.status());
        String html = html(answer);
        assertTrue(html.contains("value=\"Min titel\""), html);
        assertTrue(html.contains("Gemt nu: <q>Den andens titel</q>"), html);
        assertFalse(html.contains("<q>Ens</q>"), html);
        assertEquals(List.of("Den andens titel"), titles());

        assertEquals(
                303,
                post("/author/assets/" + id, texts("Min titel", "Ens", revision(id)))
                        .status());
    }

    @Test
    void aFileIsReplacedByOneOfItsKind() throws Exception {
        String id = added();

        Answer answer = replace(id, revision(id), file("file", "ny.jpg", SampleFiles.jpeg(8, 6)));

        assertEquals("/author/assets/" + id + "?saved=file", location(answer));
        assertEquals("ny.jpg", catalogue.byId(EDITOR, id).orElseThrow().fileName());
    }

    @Test
    void aFileIsNotReplacedByWhatCannotTakeItsPlace() throws Exception {
        String id = added();
        String before = revision(id);

        List<Answer> refusals = List.of(
                replace(id, before),
                replace(id, before, file("file", "a.pdf", SampleFiles.pdf())),
                replace(id, before, file("file", "a.png", SampleFiles.pdf())),
                replace(
                        id,
                        before,
                        file("file", "a.png", SampleFiles.png(4, 4)),
                        file("file", "b.png", SampleFiles.png(4, 4))));

        for (Answer refusal : refusals) {
            assertEquals(422, refusal.status());
            assertTrue(html(refusal).contains("id=\"file-error\""));
        }
        assertTrue(html(refusals.get(1)).contains("Et billede kan kun skiftes ud med et andet billede."));
        assertEquals(
                409,
                replace(id, "forældet", file("file", "a.png", SampleFiles.png(4, 4)))
                        .status());
        assertEquals(before, revision(id));
    }

    @Test
    void whoeverDeletesIsToldWhoUsesIt() throws Exception {
        String id = added();
        relations.uses.add(use("Forsiden"));

        String question = html(ask("/author/assets/" + id + "/delete", Map.of()));
        assertTrue(question.contains("Den bruges her.") && question.contains(">Forsiden</a>"), question);
        assertEquals(List.of(), relations.deleted);

        assertEquals(409, post("/author/assets/" + id + "/delete", Map.of()).status());
        Answer answer = post("/author/assets/" + id + "/delete", Map.of("shown", shownOn(question)[1]));
        assertEquals("/author/assets?deleted=1", location(answer));
        assertEquals(List.of(new ItemKey("dam", id)), relations.deleted);
    }

    @Test
    void theStateIsSaidInWords() throws Exception {
        String id = added();
        assertTrue(html(ask("/author/assets", Map.of())).contains("wb-draft\">Kladde"));

        TestPublisher.in(repository)
                .publish("dam", catalogue.byId(EDITOR, id).orElseThrow().path());
        assertTrue(html(ask("/author/assets", Map.of())).contains("wb-published\">Udgivet"));

        post("/author/assets/" + id, texts("Ændret", "", revision(id)));
        assertTrue(html(ask("/author/assets", Map.of())).contains("wb-changed\">Ændret siden udgivelse<"));
    }

    @Test
    void aListIsSearchedFilteredAndPaged() throws Exception {
        for (int i = 0; i < 50; i++) {
            upload(file("files", "fil" + i + ".pdf", SampleFiles.pdf()));
        }
        added();

        assertTrue(html(ask("/author/assets", Map.of("q", "fil7"))).contains("1 fundet"));
        assertTrue(html(ask("/author/assets", Map.of("kind", "images"))).contains("1 fundet"));
        assertTrue(html(ask("/author/assets", Map.of("kind", "x", "page", "2"))).contains("Side 2 af 2"));
        for (String page : List.of("0", "-1", "99999", "x", "1e9", "99999999999")) {
            assertEquals(200, ask("/author/assets", Map.of("page", page)).status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "00000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-0000-000000000000/delete",
                "..%2F/file"
            })
    void whatIsNotThereIsSaidToBeGone(String path) {
        assertEquals(
                404,
                assertThrows(Refusal.class, () -> ask("/author/assets/" + path, Map.of()))
                        .status());
        assertEquals(
                404,
                assertThrows(Refusal.class, () -> post("/author/assets/" + path, Map.of()))
                        .status());
    }

    @Test
    void anAssetThatVanishesMeanwhileIsSaidToBeGone() throws Exception {
        String id = added();
        String mark = shownOn(html(ask("/author/assets/" + id + "/delete", Map.of())))[1];
        relations.gone = true;

        assertEquals(
                404,
                assertThrows(Refusal.class, () -> post("/author/assets/" + id + "/delete", Map.of("shown", mark)))
                        .status());
    }

    @Test
    void filesAreShownAsAuthoredToThoseWhoMayAuthorOnly() throws Exception {
        String id = added();
        String path = "/author/preview/dam/jcr:" + id + "/billede.png";

        assertEquals(200, ask(path, Map.of()).status());
        assertEquals(
                404,
                assertThrows(Refusal.class, () -> ask("/author/preview/dam/jcr:x/a", Map.of()))
                        .status());
        for (String forAuthors :
                List.of(path, "/author/assets", "/author/assets/" + id, "/author/assets/" + id + "/delete")) {
            for (String method : List.of("GET", "POST")) {
                Call call = call(method, forAuthors, Map.of(), Map.of(), List.of());
                assertThrows(
                        AccessDeniedException.class, () -> answer(new Visit(call, new Visitor(LEADER, "t"), false)));
            }
        }
        assertEquals(List.of(), relations.deleted);
    }

    @Test
    void otherAddressesAreLeftToOtherScreens() {
        for (String path : List.of(
                "/author",
                "/author/asset",
                "/author/assets/a/b",
                "/author/assets/a/b/c",
                "/author/preview/x",
                "/author/preview/dam")) {
            Visit visit = new Visit(call("GET", path, Map.of(), Map.of(), List.of()), new Visitor(EDITOR, "t"), false);
            assertTrue(screens.stream().allMatch(screen -> screen.answer(visit).isEmpty()), path);
        }
    }

    @Test
    void everyFormCarriesTheTokenAndEveryFieldHasALabel() throws Exception {
        String id = added();
        for (String path : List.of("", "/" + id, "/" + id + "/delete")) {
            String html = html(ask("/author/assets" + path, Map.of()));
            assertEquals(count(html, "method=\"post\""), count(html, "name=\"_token\" value=\"t\""), path);
            java.util.regex.Pattern.compile("<(?:input type=\"(?:text|search|file)\"|textarea|select) id=\"(\\w+)\"")
                    .matcher(html)
                    .results()
                    .forEach(field -> assertTrue(html.contains("for=\"" + field.group(1) + "\""), field.group(1)));
            assertFalse(html.contains(" style=") || html.contains("<script>"), html);
        }
    }

    private String added() throws Exception {
        upload(file("files", "billede.png", SampleFiles.png(4, 4)));
        return catalogue
                .find(EDITOR, "billede", AssetCatalogue.Kind.IMAGES)
                .get(0)
                .id();
    }

    private List<String> titles() {
        return catalogue.find(EDITOR, "", AssetCatalogue.Kind.ALL).stream()
                .map(StoredAsset::title)
                .sorted()
                .toList();
    }

    private String revision(String id) {
        return catalogue.byId(EDITOR, id).orElseThrow().revision();
    }

    private static Map<String, String> texts(String title, String description, String revision) {
        return Map.of("title", title, "description", description, "caption", "", "copyright", "", "revision", revision);
    }

    private Answer upload(Upload... uploads) {
        return answer(visit(call("POST", "/author/assets", Map.of(), Map.of(), List.of(uploads))));
    }

    private Answer replace(String id, String revision, Upload... uploads) {
        return answer(visit(call(
                "POST", "/author/assets/" + id + "/file", Map.of(), Map.of("revision", revision), List.of(uploads))));
    }

    private Answer post(String path, Map<String, String> form) {
        return answer(visit(call("POST", path, Map.of(), form, List.of())));
    }

    private Answer ask(String path, Map<String, String> query) {
        return answer(visit(call("GET", path, query, Map.of(), List.of())));
    }

    private static Visit visit(Call call) {
        return new Visit(call, new Visitor(EDITOR, "t"), false);
    }

    private Answer answer(Visit visit) {
        return screens.stream()
                .map(screen -> screen.answer(visit))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "refused.notFound"));
    }

    private static Upload file(String field, String name, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "upload", null);
        return new Upload(field, name, Files.write(file, content), content.length);
    }

    private static Call call(
            String method, String path, Map<String, String> query, Map<String, String> form, List<Upload> uploads) {
        return new Call(
                method,
                path,
                parameters(query),
                parameters(form),
                uploads,
                Map.of(),
                "127.0.0.1",
                false,
                Optional.empty(),
                "http://localhost");
    }

    private static Parameters parameters(Map<String, String> values) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Parameters(lists);
    }

    private static String html(Answer answer) throws IOException {
        try (InputStream in = answer.body().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String location(Answer answer) {
        assertEquals(303, answer.status());
        return answer.headers().get(0).value();
    }

    private static int count(String html, String part) {
        return html.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private static IndexedItem use(String title) {
        return new IndexedItem(
                new ItemKey("website", "5e0d3e3c-1a1b-4c1d-8e1f-000000000001"),
                "mgnl:page",
                "/a",
                title,
                ItemState.DRAFT,
                Instant.EPOCH,
                "",
                Map.of(),
                Set.of());
    }

    private List<Screen> screens() {
        Options options = OptionSources.read(List.of(), Map.of());
        Words words = new Words();
        Frame frame = TestFrame.around(new WorkbenchFiles());
        AssetStore store = TestAuthoring.assets(repository);
        Uploading uploading = new Uploading(new FileInspector(50_000), words);
        ShownAsset.Maker shown = new ShownAsset.Maker(new DamAssets(published, options), authored, options);
        return List.of(
                new AuthoredFileScreen(authored),
                new AssetListScreen(catalogue, store, uploading, shown, frame, words),
                new AssetScreen(catalogue, store, relations, uploading, shown, frame, words),
                new AssetDeletionScreen(catalogue, relations, shown, TestConfirmations.in(repository), frame));
    }

    /** Who uses what is told to it, and what is deleted it only notes: finding and deleting items is not the screens' work. */
    private static final class Relations implements AssetRelations {
        private final List<IndexedItem> uses = new ArrayList<>();
        private final List<ItemKey> deleted = new ArrayList<>();
        private boolean gone;

        @Override
        public List<IndexedItem> referringTo(User user, String id) {
            return uses;
        }

        @Override
        public void delete(User user, ItemKey asset, Shown shown) {
            if (gone) {
                throw new ItemRefusedException(ItemRefusedException.Reason.GONE, "gone");
            }
            deleted.add(asset);
        }
    }
}
