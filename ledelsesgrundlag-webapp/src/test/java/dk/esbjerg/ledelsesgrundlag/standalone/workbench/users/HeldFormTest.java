package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SharedSite;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a form that arrives after its session has ended. */
@ExtendWith(SharedSite.class)
class HeldFormTest {

    private static final String NEW = "/author/users/new";
    private static final String HOSTILE = "<script>alert(1)</script> \"'& 🦔 \u202eabc\nlinje to";

    @Test
    void itIsShownAgainToTheSameUserAndNothingIsDone(RunningSite site) {
        Browsing browsing = endedSession(site, "administrator");
        HttpResponse<String> demanded = send(browsing, "fullName", HOSTILE, "name", "holdt");
        assertEquals(401, demanded.statusCode());
        assertTrue(demanded.body().contains("er ikke gemt endnu"), demanded.body());
        assertTrue(demanded.body().contains("value=\"administrator\""), demanded.body());
        assertFalse(demanded.body().contains("<script>"), demanded.body());

        HttpResponse<String> resumed = signInOn(browsing, demanded, "administrator", site.password("administrator"));

        assertEquals(200, resumed.statusCode());
        assertTrue(resumed.body().contains("Du er logget ind igen"), resumed.body());
        assertTrue(
                resumed.body()
                        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#39;&amp; 🦔 \u202eabc\nlinje to"),
                resumed.body());
        assertTrue(site.get(Users.class).find("holdt").isEmpty());
        assertEquals(200, browsing.get("/author/account").statusCode());
        assertEquals(Browsing.tokenIn(browsing.get("/author/account").body()), Browsing.tokenIn(resumed.body()));
    }

    @Test
    void itSurvivesAWrongPassword(RunningSite site) {
        Browsing browsing = endedSession(site, "administrator");
        HttpResponse<String> demanded = send(browsing, "fullName", "Bevaret", "name", "holdt");

        HttpResponse<String> wrong = signInOn(browsing, demanded, "administrator", "forkert adgangskode");
        assertEquals(403, wrong.statusCode());
        HttpResponse<String> resumed = signInOn(browsing, wrong, "administrator", site.password("administrator"));

        assertEquals(200, resumed.statusCode());
        assertTrue(resumed.body().contains("value=\"Bevaret\""), resumed.body());
    }

    @Test
    void itIsNotShownToAnotherUser(RunningSite site) {
        Browsing browsing = endedSession(site, "administrator");
        HttpResponse<String> demanded = send(browsing, "fullName", "Fortroligt", "name", "holdt");

        HttpResponse<String> answer = signInOn(browsing, demanded, "redaktoer", site.password("redaktoer"));

        assertEquals(409, answer.statusCode());
        assertTrue(answer.body().contains("tilhører en anden bruger"), answer.body());
        assertFalse(answer.body().contains("Fortroligt"), answer.body());
        assertEquals(200, browsing.get("/author/account").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "YWRtaW5pc3RyYXRvcg.x.y", "..", "æ.ø.å", "."})
    void aFormThatWeDidNotGiveOutIsNotCarried(String token, RunningSite site) {
        HttpResponse<String> demanded =
                site.browse().postOnly(NEW, "fullName", "Udefra", "name", "udefra", "_token", token);

        assertEquals(401, demanded.statusCode());
        assertFalse(demanded.body().contains("Udefra"), demanded.body());
        assertFalse(demanded.body().contains("er ikke gemt endnu"), demanded.body());
    }

    @Test
    void aCarriedFormThatWasTamperedWithIsNotShown(RunningSite site) {
        Browsing browsing = endedSession(site, "administrator");
        Map<String, String> page = Browsing.hidden(
                send(browsing, "fullName", "Udefra", "name", "udefra").body());
        page.put("name", "administrator");
        page.put("password", site.password("administrator"));
        page.put("heldFor", "https://example.org/author/users/new");

        HttpResponse<String> answer = browsing.postOnly("/login", page);

        assertEquals(409, answer.statusCode());
        assertFalse(answer.body().contains("Udefra"), answer.body());
        assertFalse(answer.body().contains("example.org"), answer.body());
    }

    @Test
    void passwordsAreNotCarried(RunningSite site) {
        Browsing browsing = endedSession(site, "redaktoer");

        HttpResponse<String> demanded = browsing.postOnly(
                "/author/account/password",
                "_token",
                browsing.token(),
                "oldPassword",
                "gammel-hemmelig",
                "newPassword",
                "ny-hemmelig");

        assertEquals(401, demanded.statusCode());
        assertFalse(demanded.body().contains("hemmelig"), demanded.body());
    }

    @Test
    void filesCannotBeCarriedAndThatIsSaid(RunningSite site) {
        Browsing browsing = endedSession(site, "administrator");
        String body = "--x\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + browsing.token()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nEn båd i Esbjerg Havn"
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nindhold"
                + "\r\n--x--\r\n";

        HttpResponse<String> demanded = browsing.send(
                "POST", "/author/assets", "multipart/form-data; boundary=x", BodyPublishers.ofString(body));

        assertEquals(401, demanded.statusCode());
        assertTrue(demanded.body().contains("Filer skal du vælge igen."), demanded.body());
        assertTrue(demanded.body().contains("En båd i Esbjerg Havn"), demanded.body());
    }

    @Test
    void aMegabyteInEachOfSeveralFieldsIsCarried(RunningSite site) {
        Browsing browsing = endedSession(site, "administrator");
        String megabyte = "æ🦔".repeat(1024 * 1024 / 6);
        HttpResponse<String> demanded =
                send(browsing, "fullName", megabyte, "name", "stor", "a", megabyte, "b", megabyte, "c", megabyte);
        assertEquals(401, demanded.statusCode());

        HttpResponse<String> resumed = signInOn(browsing, demanded, "administrator", site.password("administrator"));

        assertEquals(200, resumed.statusCode());
        assertTrue(resumed.body().contains(megabyte));
    }

    /** A browser whose session was signed out elsewhere, and that still knows the token of its forms. */
    private static Browsing endedSession(RunningSite site, String user) {
        Browsing browsing = site.browseAs(user);
        browsing.token();
        browsing.cookies().clear();
        return browsing;
    }

    private static HttpResponse<String> send(Browsing browsing, String... fields) {
        return browsing.post(NEW, fields);
    }

    private static HttpResponse<String> signInOn(
            Browsing browsing, HttpResponse<String> page, String user, String password) {
        Map<String, String> fields = Browsing.hidden(page.body());
        fields.put("name", user);
        fields.put("password", password);
        return browsing.postOnly("/login", fields);
    }
}
