package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestAuthoring;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestPublisher;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.PublishedGate;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.RepositoryView;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Assets from the upload to the reader: who may store them, as what, and what readers get. */
class AssetStoreTest {

    private static final User EDITOR = user(Role.EDITOR);

    @TempDir
    private static Path folder;

    private static TestRepository repository;
    private static RepositoryView authored;
    private static RepositoryView published;

    private final FileInspector inspector = new FileInspector(1_000_000);
    private final AssetStore store = TestAuthoring.assets(repository);
    private final AssetCatalogue catalogue = new AssetCatalogue(authored);
    private final AssetDelivery delivery = new AssetDelivery(published, new PublishedGate(), new Options());

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
    void anAssetIsStoredAsMagnoliaStoresOne() throws Exception {
        String id = added("Skema til MUS.pdf", SampleFiles.pdf());

        authored.read("dam", session -> {
            Node asset = session.getNodeByIdentifier(id);
            assertTrue(asset.getPath().matches("/\\d{4}/\\d{2}/Skema-til-MUS\\.pdf"), asset.getPath());
            assertTrue(asset.getParent().isNodeType("mgnl:folder"));
            assertEquals("mgnl:asset", asset.getPrimaryNodeType().getName());
            assertEquals("Skema til MUS", asset.getProperty("name").getString());
            assertEquals("redaktoer", asset.getProperty("mgnl:createdBy").getString());
            assertEquals("redaktoer", asset.getProperty("mgnl:lastModifiedBy").getString());
            Node file = asset.getNode("jcr:content");
            assertEquals("mgnl:resource", file.getPrimaryNodeType().getName());
            assertEquals("Skema til MUS.pdf", file.getProperty("fileName").getString());
            assertEquals("pdf", file.getProperty("extension").getString());
            assertEquals("application/pdf", file.getProperty("jcr:mimeType").getString());
            assertEquals(SampleFiles.pdf().length, file.getProperty("size").getLong());
            assertFalse(file.hasProperty("width"));
            return null;
        });
    }

    @Test
    void anImageIsStoredWithItsSize() throws Exception {
        StoredAsset stored = stored(added("billede.png", SampleFiles.png(30, 20)));

        assertEquals(List.of(30L, 20L), List.of(stored.width(), stored.height()));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "LEADER")
    void whoMayNotAuthorStoresNothingAndSeesNothing(Role role) throws Exception {
        String id = added("a.pdf", SampleFiles.pdf());
        String revision = stored(id).revision();
        User leader = user(role);
        User disabled = new User("redaktoer", "R", Set.of(Role.ADMINISTRATOR), false, "da");

        for (User user : List.of(leader, disabled)) {
            assertThrows(AccessDeniedException.class, () -> catalogue.find(user, "", AssetCatalogue.Kind.ALL));
            assertThrows(AccessDeniedException.class, () -> catalogue.byId(user, id));
            assertThrows(
                    AccessDeniedException.class,
                    () -> store.describe(user, id, new AssetTexts("x", "", "", ""), revision));
            try (CheckedFile file = checked("b.pdf", SampleFiles.pdf())) {
                assertThrows(AccessDeniedException.class, () -> store.add(user, file));
                assertThrows(AccessDeniedException.class, () -> store.replace(user, id, file, revision));
            }
        }
        assertEquals(revision, stored(id).revision());
        assertEquals(1, all().size());
    }

    @Test
    void twoFilesOfTheSameNameAreTwoAssets() throws Exception {
        added("a.pdf", SampleFiles.pdf());
        added("a.pdf", SampleFiles.pdf());

        assertEquals(
                List.of("a-2.pdf", "a.pdf"),
                all().stream()
                        .map(asset -> asset.path().replaceAll(".*/", ""))
                        .sorted()
                        .toList());
    }

    @Test
    void manyWhoUploadAtOnceAllSucceed() throws Exception {
        ExecutorService editors = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> ids = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Path file = Files.write(folder.resolve("upload" + i), SampleFiles.pdf());
                ids.add(editors.submit(() -> {
                    try (CheckedFile checked = inspector.inspect(file, "a.pdf")) {
                        return store.add(EDITOR, checked).id();
                    }
                }));
            }
            for (Future<String> id : ids) {
                id.get();
            }
        } finally {
            editors.shutdown();
        }
        assertEquals(12, all().size());
    }

    @Test
    void nobodysChangeIsOverwritten() throws Exception {
        String id = added("a.png", SampleFiles.png(4, 4));
        String seen = stored(id).revision();
        store.describe(EDITOR, id, new AssetTexts("Første", "", "", ""), seen);

        assertThrows(StaleException.class, () -> store.describe(EDITOR, id, new AssetTexts("Anden", "", "", ""), seen));
        try (CheckedFile file = checked("b.png", SampleFiles.png(8, 8))) {
            assertThrows(StaleException.class, () -> store.replace(EDITOR, id, file, seen));
            assertThrows(StaleException.class, () -> store.replace(EDITOR, id, file, ""));
        }
        assertEquals("Første", stored(id).title());
        assertEquals(4, stored(id).width());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "../a", "00000000-0000-0000-0000-000000000000", "cafebabe-cafe-babe-cafe-babecafebabe"})
    void aForgedIdIsNoAsset(String id) {
        assertEquals(Optional.empty(), catalogue.byId(EDITOR, id));
        assertThrows(
                ItemRefusedException.class,
                () -> store.describe(EDITOR, id, new AssetTexts("x", "", "", ""), "revision"));
    }

    @Test
    void aFolderIsNoAsset() throws Exception {
        added("a.pdf", SampleFiles.pdf());
        String folderId = authored.read(
                "dam",
                session -> session.getRootNode().getNodes("2*").nextNode().getIdentifier());

        assertThrows(
                ItemRefusedException.class,
                () -> store.describe(EDITOR, folderId, new AssetTexts("x", "", "", ""), "revision"));
        assertEquals(Optional.empty(), new DamAssets(authored, "").stored(folderId));
    }

    @Test
    void anotherFileTakesThePlaceOfTheFirstWithNewFacts() throws Exception {
        String id = added("a.png", SampleFiles.png(4, 4));
        StoredAsset before = stored(id);
        try (CheckedFile file = checked("nyt.jpg", SampleFiles.jpeg(8, 6))) {
            store.replace(EDITOR, id, file, before.revision());
        }
        StoredAsset after = stored(id);

        assertEquals("a", after.title());
        assertEquals("nyt.jpg", after.fileName());
        assertEquals("image/jpeg", after.mimeType());
        assertEquals(List.of(8L, 6L), List.of(after.width(), after.height()));
        assertNotEquals(before.content(), after.content());
    }

    @ParameterizedTest
    @CsvSource({"mus, 1", "MUS skema, 1", "'  ', 2", "billede, 1", "findes ikke, 0", "'%', 0", "'.*', 0"})
    void everyWordOfASearchIsFoundSomewhere(String text, int found) throws Exception {
        added("Skema til MUS.pdf", SampleFiles.pdf());
        added("billede.png", SampleFiles.png(4, 4));

        assertEquals(
                found, catalogue.find(EDITOR, text, AssetCatalogue.Kind.ALL).size());
    }

    @Test
    void readersGetWhatIsPublishedAsItWasWhenItWas() throws Exception {
        String id = added("a.txt", SampleFiles.text("første"));
        String address = "/dam/jcr:" + id + "/a.txt";
        assertFalse(delivery.answers(address));

        TestPublisher.in(repository).publish("dam", stored(id).path());
        try (CheckedFile file = checked("a.txt", SampleFiles.text("anden"))) {
            store.replace(EDITOR, id, file, stored(id).revision());
        }

        assertTrue(delivery.answers(address));
        assertArrayEquals(SampleFiles.text("første"), body(delivery.answer(get(address))));
        assertArrayEquals(
                SampleFiles.text("anden"),
                body(new AssetFiles(authored, "no-store").answer("jcr:" + id).orElseThrow()));

        TestPublisher.in(repository).unpublish("dam", stored(id).path());
        assertFalse(delivery.answers(address));
    }

    @Test
    void publishingOneAssetPublishesNoOtherInItsFolder() throws Exception {
        String id = added("a.txt", SampleFiles.text("a"));
        String neighbour = added("b.txt", SampleFiles.text("b"));

        TestPublisher.in(repository).publish("dam", stored(id).path());

        assertTrue(delivery.answers("/dam/jcr:" + id + "/a.txt"));
        assertFalse(delivery.answers("/dam/jcr:" + neighbour + "/b.txt"));
    }

    @Test
    void aBigFileIsStreamedWithItsLengthAndATagOfItsContent() throws Exception {
        byte[] content = SampleFiles.text("æ".repeat(200_000));
        String id = added("a.txt", content);
        AssetFiles files = new AssetFiles(authored, "private, no-cache");

        Answer answer = files.answer("jcr:" + id).orElseThrow();

        assertEquals(content.length, answer.body().length());
        assertArrayEquals(content, body(answer));
        assertTrue(header(answer, "ETag").matches("\"\\p{XDigit}{16}\""));
        assertEquals(header(answer, "ETag"), header(files.answer("jcr:" + id).orElseThrow(), "ETag"));
        assertEquals("private, no-cache", header(answer, "Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, image/png, image/png, inline, sandbox",
        "a.pdf, application/pdf, application/pdf, inline, object-src",
        "a.csv, text/csv, text/csv, attachment, sandbox",
        "a.svg, image/svg+xml, application/octet-stream, attachment, sandbox",
        "a.html, text/html, application/octet-stream, attachment, sandbox",
        "a.js, text/javascript, application/octet-stream, attachment, sandbox",
        "a.png, 'image/png\r\nX: y', application/octet-stream, attachment, sandbox"
    })
    void nothingThatABrowserCouldRunIsShownByIt(
            String name, String stored, String sent, String disposition, String policy) throws Exception {
        String id = added("b.txt", SampleFiles.text("<script>alert(1)</script> er tekst"));
        repository.change(View.AUTHORED, "dam", root -> {
            Node file = root.getSession().getNodeByIdentifier(id).getNode("jcr:content");
            file.setProperty("fileName", name);
            file.setProperty("jcr:mimeType", stored);
        });

        Answer answer = new AssetFiles(authored, "no-store").answer("jcr:" + id).orElseThrow();

        assertEquals(sent, header(answer, "Content-Type"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertTrue(header(answer, "Content-Disposition").startsWith(disposition + "; filename="));
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'; " + policy));
    }

    @Test
    void aNameFromElsewhereStaysInsideItsHeaderAndItsAddress() throws Exception {
        String id = added("b.txt", SampleFiles.text("tekst"));
        String name = "a\"; filename=b.html\r\nX: y\u202E/../../æ?.txt";
        repository.change(
                View.AUTHORED,
                "dam",
                root -> root.getSession()
                        .getNodeByIdentifier(id)
                        .getNode("jcr:content")
                        .setProperty("fileName", name));

        String disposition =
                header(new AssetFiles(authored, "no-store").answer("jcr:" + id).orElseThrow(), "Content-Disposition");
        String address = new DamAssets(authored, "/intranet")
                .asset("jcr:" + id)
                .map(Asset::address)
                .orElseThrow();

        assertTrue(
                disposition.matches("attachment; filename=\"[\\w .()+-]*\"; filename\\*=UTF-8''[\\w.%-]*"),
                disposition);
        assertTrue(address.matches("/intranet/dam/jcr:" + id + "/[^/\\s\"?#<>\\p{Cntrl}]+"), address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dam/",
                "/dam/jcr:",
                "/dam/jcr:ID/a/b",
                "/dam/ID/a.txt",
                "/dam/jcr:jcr:ID/a.txt",
                "/dam/s3:ID/a.txt",
                "/dam/../jcr:ID/a.txt",
                "/dam/jcr:00000000-0000-0000-0000-000000000000/a.txt",
                "/damjcr:ID/a.txt",
                "/author/preview/dam/jcr:ID/a.txt"
            })
    void noOtherAddressLeadsToAFile(String address) throws Exception {
        String id = added("a.txt", SampleFiles.text("a"));
        TestPublisher.in(repository).publish("dam", stored(id).path());

        assertFalse(delivery.answers(address.replace("ID", id)));
        assertTrue(delivery.answers("/dam/jcr:" + id + "/et-andet-navn"));
    }

    @Test
    void aFileCannotBePostedTo() throws Exception {
        String id = added("a.txt", SampleFiles.text("a"));
        TestPublisher.in(repository).publish("dam", stored(id).path());

        assertEquals(
                405, delivery.answer(call("POST", "/dam/jcr:" + id + "/a.txt")).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "null",
            value = {
                "null",
                "''",
                "jcr:",
                "ID",
                "jcr:x",
                "JCR:ID",
                "jcr:ID/",
                "jcr:00000000-0000-0000-0000-000000000000"
            })
    void whatIsNoLinkToAnAssetIsNone(String link) throws Exception {
        String id = added("a.txt", SampleFiles.text("a"));
        DamAssets assets = new DamAssets(authored, OptionSources.read(List.of(), Map.of()));

        assertEquals(Optional.empty(), assets.asset(link == null ? null : link.replace("ID", id)));
        assertEquals("a", assets.asset("jcr:" + id).orElseThrow().title());
    }

    @Test
    void anAssetWithoutAFileIsLeftOutEverywhere() throws Exception {
        String[] id = new String[1];
        repository.change(
                View.AUTHORED,
                "dam",
                root -> id[0] = root.addNode("tom", "mgnl:asset").getIdentifier());

        assertEquals(List.of(), all());
        assertEquals(Optional.empty(), new DamAssets(authored, "").asset("jcr:" + id[0]));
    }

    private String added(String name, byte[] content) throws Exception {
        try (CheckedFile file = checked(name, content)) {
            return store.add(EDITOR, file).id();
        }
    }

    private CheckedFile checked(String name, byte[] content) throws Exception {
        return inspector.inspect(Files.write(folder.resolve("upload"), content), name);
    }

    private StoredAsset stored(String id) {
        return catalogue.byId(EDITOR, id).orElseThrow();
    }

    private List<StoredAsset> all() {
        return catalogue.find(EDITOR, "", AssetCatalogue.Kind.ALL);
    }

    private static byte[] body(Answer answer) throws IOException {
        try (InputStream in = answer.body().open()) {
            return in.readAllBytes();
        }
    }

    private static String header(Answer answer, String name) {
        return answer.headers().stream()
                .filter(header -> header.name().equals(name))
                .map(Answer.Header::value)
                .findFirst()
                .orElseThrow();
    }

    private static Call get(String path) {
        return call("GET", path);
    }

    private static Call call(String method, String path) {
        return new Call(
                method,
                path,
                Parameters.NONE,
                Parameters.NONE,
                List.of(),
                Map.of(),
                "127.0.0.1",
                false,
                Optional.empty(),
                "http://localhost");
    }

    private static User user(Role role) {
        return new User("redaktoer", "Ruth Redaktør", Set.of(role), true, "da");
    }
}
