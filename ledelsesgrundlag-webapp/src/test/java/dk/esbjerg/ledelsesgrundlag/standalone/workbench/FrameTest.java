package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the frame around every screen leads to. */
class FrameTest {

    private static RunningSite site;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
        Contributions contributions = new Contributions(site);
        contributions.published("Med en besked til lederen", Contributions.ADMINISTRATOR);
        contributions.submitted("Med en besked til administratoren");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "leder, /author/account, /author/notices",
        "leder, /author/notices, /author/notices",
        "leder, /author/users, /ledelsesgrundlag",
        "redaktoer, /author/account, /author/apps/leadershipTool",
        "redaktoer, /author/users, /author/trash",
        "administrator, /author/account, /author/users"
    })
    void everythingThatAScreenOffersCanBeOpened(String user, String screen, String among) {
        Browsing browsing = site.browseAs(user);
        List<String> offered =
                Jsoup.parse(browsing.get(screen).body()).select("a[href^=/]").eachAttr("href");

        assertTrue(offered.contains(among), offered::toString);
        Map<String, Integer> closed = new TreeMap<>();
        for (String address : offered) {
            closed.put(address, browsing.get(address).statusCode());
        }
        closed.values().removeIf(status -> status == 200);
        assertEquals(Map.of(), closed);
    }
}
