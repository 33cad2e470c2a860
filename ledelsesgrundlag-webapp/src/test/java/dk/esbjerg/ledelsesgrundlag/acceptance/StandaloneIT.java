package dk.esbjerg.ledelsesgrundlag.acceptance;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.nio.file.Path;
import java.util.Map;
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
}
