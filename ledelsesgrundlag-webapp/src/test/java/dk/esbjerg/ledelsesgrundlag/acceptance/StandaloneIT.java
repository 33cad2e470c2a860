package dk.esbjerg.ledelsesgrundlag.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The acceptance suite against the packaged program. */
class StandaloneIT {

    @Nested
    class AsInstalled extends ReadingSuite {

        private static Host host;

        @BeforeAll
        static void start(@TempDir Path data) {
            host = StandaloneHost.start(data);
        }

        @AfterAll
        static void stop() {
            host.close();
        }

        @Override
        Host host() {
            return host;
        }
    }

    @Nested
    class BelowAContextPath extends ReadingSuite {

        private static Host host;

        @BeforeAll
        static void start(@TempDir Path data) {
            host = StandaloneHost.start(data, "--context-path", "/intranet/leder");
        }

        @AfterAll
        static void stop() {
            host.close();
        }

        @Override
        Host host() {
            return host;
        }
    }

    @Nested
    class WithAssets extends AssetsSuite {

        private static Host host;

        @BeforeAll
        static void start(@TempDir Path data) {
            host = StandaloneHost.startWith(
                    Map.of(View.PUBLISHED, new AssetsContent(), View.AUTHORED, new OtherAssets()),
                    data,
                    "--context-path",
                    "/intranet/leder");
        }

        @AfterAll
        static void stop() {
            host.close();
        }

        @Override
        Host host() {
            return host;
        }
    }

    @Nested
    class WithHostileContent extends HostileSuite {

        private static Host host;

        @BeforeAll
        static void start(@TempDir Path data) {
            host = StandaloneHost.startWith(new HostileContent(), data);
        }

        @AfterAll
        static void stop() {
            host.close();
        }

        @Override
        Host host() {
            return host;
        }
    }

    @Nested
    class Sharing extends SharingSuite {

        private static final String REVIEWS = "/author/reviews/";

        private static StandaloneHost host;
        private static Browser administrator;

        @BeforeAll
        static void start(@TempDir Path data) {
            host = StandaloneHost.start(data);
            administrator = host.signedIn("administrator");
        }

        @AfterAll
        static void stop() {
            host.close();
        }

        @Override
        Host host() {
            return host;
        }

        @Override
        Browser leader() {
            return host.signedIn("leder");
        }

        @Override
        void claim(String submission) {
            press(submission, "claim");
        }

        @Override
        void requestChanges(String submission, String comment) {
            press(submission, "requestChanges", "comment", comment);
        }

        @Override
        void approve(String submission) {
            Document question = Jsoup.parse(press(submission, "approve").body());
            Element confirm = question.selectFirst("main form:has([name=confirmed]) button");
            assertTrue(confirm != null, question::text);
            administrator.press(confirm);
        }

        private static HttpResponse<String> press(String submission, String action, String... fields) {
            Document page = administrator.page(REVIEWS + submission);
            return administrator.press(
                    page.selectFirst("form:not(:has([name=override])) button[name=do][value=" + action + "]"), fields);
        }
    }
}
