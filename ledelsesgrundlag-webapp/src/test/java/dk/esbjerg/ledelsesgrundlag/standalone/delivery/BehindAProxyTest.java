package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.Standalone;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.CapturedLog;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site believes of a reverse proxy, and what it does not; and what is closed where reading needs a sign-in. */
class BehindAProxyTest {

    @TempDir
    Path folder;

    @Test
    void theLastWordOfTheTrustedHeadersCounts() {
        try (RunningSite site = RunningSite.start(
                new MovableClock(), folder, "--demo", "--proxy", "x-forwarded", "--context-path=/leder")) {
            String[] tls = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "eknet.example.dk"};
            String cookies = setCookies(site, "/leder", tls);
            assertTrue(cookies.contains("; Path=/leder; HttpOnly; SameSite=Lax; Secure"), cookies);
            assertFalse(setCookies(site, "/leder").contains("Secure"));
            assertFalse(setCookies(site, "/leder", "Forwarded", "proto=https").contains("Secure"));
            assertFalse(setCookies(site, "/leder", "X-Forwarded-Proto", "https, http")
                    .contains("Secure"));

            // Whoever makes up addresses in front of the proxy's own word is still counted as one.
            for (int i = 0; i < 20; i++) {
                assertEquals(403, guess(site, "navn" + i, "X-Forwarded-For", "198.51.100." + i + ", 203.0.113.9"));
            }
            assertEquals(429, guess(site, "navn", "X-Forwarded-For", "198.51.100.99, 203.0.113.9"));
            assertEquals(403, guess(site, "navn", "X-Forwarded-For", "203.0.113.10"));
        }
    }

    @Test
    void theStandardHeaderIsHeardWhereItIsNamed() {
        try (RunningSite site = RunningSite.start(folder, "--proxy", "forwarded")) {
            assertTrue(setCookies(site, "", "Forwarded", "for=198.51.100.7;proto=https;host=eknet.example.dk")
                    .contains("; Secure"));
            assertFalse(
                    setCookies(site, "", "Forwarded", "proto=https, proto=http").contains("Secure"));
            assertFalse(setCookies(site, "", "X-Forwarded-Proto", "https").contains("Secure"));

            Browsing browsing = site.browse();
            assertEquals(
                    303,
                    browsing.trySignIn(
                                    "administrator",
                                    site.password("administrator"),
                                    "Origin",
                                    "https://eknet.example.dk",
                                    "Forwarded",
                                    "proto=https;host=eknet.example.dk")
                            .statusCode());
        }
    }

    @Test
    void withoutAProxySuchHeadersMeanNothing() {
        try (RunningSite site = RunningSite.start(folder)) {
            assertFalse(setCookies(site, "", "X-Forwarded-Proto", "https", "Forwarded", "proto=https")
                    .contains("Secure"));
            assertEquals(
                    403,
                    site.browse()
                            .trySignIn(
                                    "administrator",
                                    site.password("administrator"),
                                    "Origin",
                                    "https://eknet.example.dk",
                                    "X-Forwarded-Proto",
                                    "https",
                                    "X-Forwarded-Host",
                                    "eknet.example.dk")
                            .statusCode());
        }
    }

    @Test
    void thePublicAddressAloneMakesCookiesSecureAndNamesTheOrigin() {
        try (RunningSite site = RunningSite.start(folder, "--base-url", "https://Eknet.example.dk/")) {
            assertTrue(setCookies(site, "").contains("; Secure"));
            String password = site.password("administrator");

            assertEquals(
                    303,
                    site.browse()
                            .trySignIn("administrator", password, "Origin", "https://eknet.example.dk")
                            .statusCode());
            assertEquals(
                    403,
                    site.browse()
                            .trySignIn("administrator", password, "Origin", "http://eknet.example.dk")
                            .statusCode());
        }
    }

    @Test
    void whereReadingNeedsASignInOnlyTheWayInIsOpen() {
        try (RunningSite site = RunningSite.start(folder, "--demo", "--require-sign-in")) {
            assertEquals(
                    "/login?next=%2Fledelsesgrundlag%3Fa%3Db", Browsing.location(site.get("/ledelsesgrundlag?a=b")));
            for (String closed : new String[] {
                "/ledelsesgrundlag/cases", "/ledelsesgrundlag/vaerktoejskasse/spoerg-foer-du-svarer", "/none", "/%C3%A6"
            }) {
                assertEquals(303, site.get(closed).statusCode(), closed);
            }
            for (String json : new String[] {"themes", "tools", "cases"}) {
                HttpResponse<String> answer = site.get("/.rest/delivery/ledelsesgrundlag/" + json + "/v1");
                assertEquals(401, answer.statusCode());
                assertTrue(answer.body().contains("\"unauthorized\""), answer.body());
            }
            assertEquals(200, site.get("/health").statusCode());
            assertEquals(200, site.get("/login").statusCode());
            assertEquals(200, site.get("/author/static/workbench.css").statusCode());
            assertEquals(
                    200,
                    site.get("/.resources/ledelsesgrundlag/webresources/css/ledelsesgrundlag.css")
                            .statusCode());

            Browsing leader = site.browseAs("leder");
            HttpResponse<String> page = leader.get("/ledelsesgrundlag/cases");
            assertEquals(200, page.statusCode());
            assertEquals(
                    "private, no-cache",
                    page.headers().firstValue("Cache-Control").orElse(""));
            assertEquals(
                    200, leader.get("/.rest/delivery/ledelsesgrundlag/cases/v1").statusCode());
        }
    }

    @Test
    void filesAreClosedTooWhereReadingNeedsASignIn() throws RepositoryException {
        try (RunningSite site = RunningSite.start(folder, "--demo", "--require-sign-in")) {
            String file = "/dam/jcr:" + publishFile(site) + "/brev.txt";

            HttpResponse<String> refused = site.get(file);
            assertEquals(303, refused.statusCode());
            assertTrue(Browsing.location(refused).startsWith("/login?next="), Browsing.location(refused));
            assertFalse(refused.body().contains("fortroligt"));
            assertEquals(401, site.get(file, "X-Requested-With", "fetch").statusCode());

            HttpResponse<String> read = site.browseAs("leder").get(file);
            assertEquals(200, read.statusCode());
            assertEquals("fortroligt", read.body());
            assertEquals(
                    "private, no-cache",
                    read.headers().firstValue("Cache-Control").orElse(""));
        }
    }

    @Test
    void aKnownBrowserIsLetInWhateverOthersGuessAtItsAddress() {
        try (RunningSite site = RunningSite.start(new MovableClock(), folder, "--demo", "--context-path=/leder")) {
            Browsing known = site.browse();
            assertEquals(303, signIn(known, site, "redaktoer", Map.of()));
            String device = known.cookies().get("ledelsesgrundlag-device");
            for (int i = 0; i < 25; i++) {
                guess(site, "navn" + i);
            }
            assertEquals(429, signIn(site.browse(), site, "redaktoer", Map.of()));
            assertEquals(
                    429,
                    signIn(site.browse(), site, "administrator", Map.of("ledelsesgrundlag-device", device)),
                    "another user's cookie is none");
            assertEquals(
                    429, signIn(site.browse(), site, "redaktoer", Map.of("ledelsesgrundlag-device", "A" + device)));

            assertEquals(303, signIn(site.browse(), site, "redaktoer", Map.of("ledelsesgrundlag-device", device)));
        }
    }

    @Test
    void aPublicAddressWithoutAProxyToBelieveIsWarnedOf() {
        String warning = "everybody behind it counts as one address";
        assertTrue(warnings("--base-url", "https://eknet.example.dk").contains(warning));
        assertFalse(warnings("--base-url", "https://eknet.example.dk", "--proxy", "forwarded")
                .contains(warning));
        assertFalse(warnings("--base-url", "http://eknet.example.dk").contains(warning));
    }

    private String warnings(String... options) {
        CapturedLog log = CapturedLog.of(Standalone.class.getName());
        try (RunningSite site = RunningSite.start(folder, options)) {
            assertEquals(200, site.get("/health").statusCode());
            return log.messages().toString();
        } finally {
            log.close();
        }
    }

    private static String publishFile(RunningSite site) throws RepositoryException {
        Session session = site.get(ContentRepository.class).session(View.PUBLISHED, "dam");
        try {
            Node asset = session.getRootNode().addNode("brev.txt", "mgnl:asset");
            Node content = asset.addNode("jcr:content", "mgnl:resource");
            content.setProperty(
                    "jcr:data",
                    session.getValueFactory().createBinary(new ByteArrayInputStream("fortroligt".getBytes())));
            content.setProperty("jcr:mimeType", "text/plain");
            content.setProperty("jcr:lastModified", Calendar.getInstance());
            content.setProperty("fileName", "brev.txt");
            content.setProperty("extension", "txt");
            content.setProperty("size", 10L);
            session.save();
            return asset.getIdentifier();
        } finally {
            session.logout();
        }
    }

    private static int signIn(Browsing browsing, RunningSite site, String user, Map<String, String> cookies) {
        Map<String, String> fields =
                Browsing.hidden(browsing.get("/leder/login").body());
        fields.put("name", user);
        fields.put("password", site.password(user));
        browsing.cookies().putAll(cookies);
        return browsing.postOnly("/leder/login", fields).statusCode();
    }

    private static String setCookies(RunningSite site, String contextPath, String... headers) {
        return site.browse()
                .get(contextPath + "/login", headers)
                .headers()
                .allValues("Set-Cookie")
                .toString();
    }

    private static int guess(RunningSite site, String user, String... headers) {
        Browsing browsing = site.browse();
        Map<String, String> fields =
                Browsing.hidden(browsing.get("/leder/login").body());
        fields.put("name", user);
        fields.put("password", "forkert adgangskode");
        return browsing.postRaw("/leder/login", Browsing.encode(fields), headers)
                .statusCode();
    }
}
