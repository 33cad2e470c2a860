package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SignedIn;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemTree;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import org.jsoup.Connection;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editors, and readers, at the very same moment, over HTTP: each has one outcome, and nothing is lost. */
class AtOnceTest {

    private static final User EDITOR = new User("rie", "Rie Holm", Set.of(Role.EDITOR), true, "da");
    private static final int ROUNDS = 10;
    private static final int PUBLICATIONS = 50;

    private static RunningSite site;
    private static SignedIn one;
    private static SignedIn other;
    private static ExecutorService threads;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
        one = signIn("redaktoer");
        other = signIn("administrator");
        threads = Executors.newFixedThreadPool(3);
    }

    private static SignedIn signIn(String name) {
        return SignedIn.to(site.address("").toString().replaceFirst("/$", ""), name, site.password(name));
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        site.close();
    }

    @Test
    void ofTwoWhoSaveTheSameOneIsToldAndTheOthersTextIsThere() throws Exception {
        IndexedItem task = theme("relationer", LeadershipTask.NODE_TYPE);
        String address = ItemAddress.editor(task.key());
        for (int round = 0; round < ROUNDS; round++) {
            FormElement mine = filled(one, address, "Min " + round);
            FormElement theirs = filled(other, address, "Deres " + round);

            List<Connection.Response> answers = together(() -> one.sendOnly(mine), () -> other.sendOnly(theirs));

            boolean iWon = answers.get(0).statusCode() == 303;
            assertEquals(Set.of(303, 409), statuses(answers));
            assertEquals((iWon ? "Min " : "Deres ") + round, now(task).title());
            String kept = SignedIn.parse(answers.get(iWon ? 1 : 0))
                    .select("[name=title]")
                    .val();
            assertEquals((iWon ? "Deres " : "Min ") + round, kept);
        }
    }

    @Test
    void ofTwoWhoPublishTheSameOneIsToldThatItIsPublished() throws Exception {
        IndexedItem task = theme("relationer", LeadershipTask.NODE_TYPE);
        for (int round = 0; round < ROUNDS; round++) {
            one.sendOnly(filled(one, ItemAddress.editor(task.key()), "Udgives " + round));
            String question = "/author/publish?item=" + task.key().workspace() + "/"
                    + task.key().id();
            FormElement mine = one.form(one.get(question), "/author/publish");
            FormElement theirs = other.form(other.get(question), "/author/publish");

            List<Connection.Response> answers = together(() -> one.sendOnly(mine), () -> other.sendOnly(theirs));

            assertEquals(Set.of(303, 409), statuses(answers));
            Connection.Response told = answers.get(answers.get(0).statusCode() == 409 ? 0 : 1);
            assertTrue(SignedIn.parse(told).text().contains("er udgivet af"), told::body);
        }
    }

    @Test
    void ofTwoWhoDeleteAndSaveTheSameNobodyLosesWhatTheyWereToldIsSaved() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String made =
                    one.sendOnly(filledNew("Slettes eller gemmes " + round)).header("Location");
            String address = made.replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]*", "");
            FormElement save = filled(one, address, "Gemt " + round);
            FormElement delete = other.form(other.get(address + "/delete"), address + "/delete");

            List<Connection.Response> answers = together(() -> one.sendOnly(save), () -> other.sendOnly(delete));

            boolean saved = answers.get(0).statusCode() == 303;
            boolean deleted = answers.get(1).statusCode() == 303;
            assertTrue(
                    saved != deleted,
                    () -> answers.get(0).statusCode() + " and " + answers.get(1).statusCode());
            assertEquals(saved ? 200 : 404, one.answer(address).statusCode());
        }
    }

    @Test
    void readersSeeAThemeAndItsTaskBeforeOrAfterEachOfManyPublicationsAndNeverBetween() throws Exception {
        IndexedItem theme = theme("personligt-lederskab", Theme.NODE_TYPE);
        IndexedItem task = theme("personligt-lederskab", LeadershipTask.NODE_TYPE);
        publish(theme.key(), task.key(), 0);
        AtomicBoolean done = new AtomicBoolean();
        List<Future<Set<String>>> readers = List.of(threads.submit(() -> read(done)), threads.submit(() -> read(done)));
        for (int number = 1; number <= PUBLICATIONS; number++) {
            publish(theme.key(), task.key(), number);
        }
        done.set(true);

        Set<String> seen = new TreeSet<>();
        for (Future<Set<String>> reader : readers) {
            seen.addAll(reader.get());
        }
        assertTrue(seen.size() > 1, "Nobody read while it was published: " + seen);
    }

    /** The numbers that were seen, one at a time on each page. */
    private static Set<String> read(AtomicBoolean done) {
        Browsing reader = site.browse();
        Pattern number = Pattern.compile("Nummer (\\d+) (tema|opgave)");
        Set<String> seen = new TreeSet<>();
        do {
            String page =
                    reader.get("/ledelsesgrundlag/temaer/personligt-lederskab").body();
            Set<String> numbers = new TreeSet<>();
            Set<String> kinds = new TreeSet<>();
            Matcher found = number.matcher(page);
            while (found.find()) {
                numbers.add(found.group(1));
                kinds.add(found.group(2));
            }
            assertEquals(Set.of("opgave", "tema"), kinds, page);
            assertEquals(1, numbers.size(), () -> numbers + " on one page");
            seen.addAll(numbers);
        } while (!done.get());
        return seen;
    }

    private static void publish(ItemKey theme, ItemKey task, int number) {
        site.get(AuthoredContent.class).write(EDITOR, Theme.WORKSPACE, session -> {
            for (ItemKey key : List.of(theme, task)) {
                Node node = session.getNodeByIdentifier(key.id());
                node.setProperty("title", "Nummer " + number + (key.equals(theme) ? " tema" : " opgave"));
                Stamps.changed(node, EDITOR.name());
            }
            return null;
        });
        site.get(Publications.class).publish(EDITOR, List.of(theme, task), "");
    }

    private static List<Connection.Response> together(
            Callable<Connection.Response> first, Callable<Connection.Response> second) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Connection.Response> mine = threads.submit(() -> {
            start.await();
            return first.call();
        });
        Future<Connection.Response> theirs = threads.submit(() -> {
            start.await();
            return second.call();
        });
        return List.of(mine.get(), theirs.get());
    }

    private static Set<Integer> statuses(List<Connection.Response> answers) {
        Set<Integer> statuses = new TreeSet<>();
        answers.forEach(answer -> statuses.add(answer.statusCode()));
        return statuses;
    }

    private static FormElement filled(SignedIn who, String address, String title) {
        FormElement form = who.form(who.get(address), address);
        SignedIn.fill(form, "title", title);
        return form;
    }

    private static FormElement filledNew(String title) {
        FormElement form = filled(one, "/author/apps/leadershipTool/new", title);
        SignedIn.fill(form, "summary", "Kort");
        form.select("[name=kind][value=advice]").attr("checked", "");
        form.select("[name=kind] option[value=advice]").attr("selected", "");
        return form;
    }

    /** A theme of that name, or its first task. */
    private static IndexedItem theme(String name, String nodeType) {
        ItemIndex index = site.get(ItemIndex.class);
        IndexedItem theme = index.tree(EDITOR, Theme.WORKSPACE).stream()
                .map(ItemTree::item)
                .filter(item -> item.path().equals("/" + name))
                .findFirst()
                .orElseThrow();
        return nodeType.equals(Theme.NODE_TYPE)
                ? theme
                : index.childrenOf(EDITOR, theme).get(0);
    }

    private static IndexedItem now(IndexedItem item) {
        return site.get(ItemIndex.class).item(EDITOR, item.key()).orElseThrow();
    }
}
