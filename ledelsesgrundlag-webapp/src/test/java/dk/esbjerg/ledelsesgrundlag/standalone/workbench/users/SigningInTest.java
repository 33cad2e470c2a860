package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.SharedSite;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, as a browser without scripts does it. */
@ExtendWith(SharedSite.class)
class SigningInTest {

    @ParameterizedTest
    @CsvSource({"leder, /ledelsesgrundlag", "redaktoer, /author", "administrator, /author"})
    void everybodyGetsWhereTheirRoleLeads(String user, String goal, RunningSite site) {
        HttpResponse<String> answer = site.browse().trySignIn(user, site.password(user));

        assertEquals(303, answer.statusCode());
        assertEquals(goal, Browsing.location(answer));
    }

    @Test
    void theNameIsTheSameInCapitals(RunningSite site) {
        assertEquals(
                303,
                site.browse()
                        .trySignIn(" RedaktoeR ", site.password("redaktoer"))
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leder|forkert adgangskode",
                "leder|''",
                "ukendt|forkert adgangskode",
                "''|''",
                "'%'|x",
                "'../keys'|x",
                "'leder''--'|x",
                "<script>alert(1)</script>|x"
            })
    void whoeverGuessesIsRefusedInTheSameWords(String user, String password, RunningSite site) {
        HttpResponse<String> answer = site.browse().trySignIn(user, password, "X-Test", "1");

        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Brugernavnet eller adgangskoden passer ikke."), answer.body());
        assertFalse(answer.body().contains("<script>alert"), answer.body());
        assertFalse(answer.headers().allValues("Set-Cookie").toString().contains(Cookies.SESSION));
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites(RunningSite site) {
        HttpResponse<String> answer = site.browse().trySignIn("redaktoer", site.password("redaktoer"));

        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith(Cookies.SESSION))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.matches(Cookies.SESSION + "=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"), cookie);
    }

    @Test
    void everySignInHasAnIdOfItsOwnAndEndsTheOneBefore(RunningSite site) {
        Browsing browsing = site.browseAs("redaktoer");
        String first = browsing.cookies().get(Cookies.SESSION);
        Browsing stolen = site.browse();
        stolen.cookies().put(Cookies.SESSION, first);
        assertEquals(200, stolen.get("/author/account").statusCode());

        Map<String, String> fields = Browsing.hidden(site.browse().get("/login").body());
        browsing.cookies().put(Cookies.LOGIN, fields.get(LoginPage.TOKEN));
        fields.put("name", "redaktoer");
        fields.put("password", site.password("redaktoer"));
        assertEquals(303, browsing.postOnly("/login", fields).statusCode());

        assertNotEquals(first, browsing.cookies().get(Cookies.SESSION));
        assertEquals(303, stolen.get("/author/account").statusCode());
    }

    @Test
    void anIdOfSomebodyElsesChoosingIsNotTaken(RunningSite site) {
        Browsing browsing = site.browse();
        browsing.cookies().put(Cookies.SESSION, "A".repeat(43));

        browsing.signIn("redaktoer", site.password("redaktoer"));

        assertNotEquals("A".repeat(43), browsing.cookies().get(Cookies.SESSION));
    }

    @Test
    void signingInFromAPageThatWasNotOursIsRefused(RunningSite site) {
        String[] fields = {"name", "redaktoer", "password", site.password("redaktoer")};
        Browsing withoutPage = site.browse();
        assertForged(withoutPage.postOnly("/login", fields));

        Browsing withoutToken = site.browse();
        withoutToken.get("/login");
        assertForged(withoutToken.postOnly("/login", fields));

        Browsing withoutCookie = site.browse();
        Map<String, String> page = Browsing.hidden(withoutCookie.get("/login").body());
        page.put("name", "redaktoer");
        page.put("password", site.password("redaktoer"));
        withoutCookie.cookies().clear();
        assertForged(withoutCookie.postOnly("/login", page));

        Browsing emptyBoth = site.browse();
        emptyBoth.cookies().put(Cookies.LOGIN, "");
        assertForged(emptyBoth.postOnly("/login", fields));

        assertForged(site.browse().trySignIn("redaktoer", site.password("redaktoer"), "Origin", "https://example.org"));
        assertForged(site.browse().trySignIn("redaktoer", site.password("redaktoer"), "Origin", "null"));
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo(RunningSite site) {
        Browsing browsing = site.browseAs("redaktoer");
        String token = browsing.token();
        String id = browsing.cookies().get(Cookies.SESSION);

        HttpResponse<String> answer = browsing.postOnly("/logout", "_token", token);

        assertEquals(303, answer.statusCode());
        assertTrue(browsing.get(Browsing.location(answer)).body().contains("Du er logget ud."));
        assertFalse(browsing.cookies().containsKey(Cookies.SESSION));
        browsing.cookies().put(Cookies.SESSION, id);
        assertEquals(303, browsing.get("/author/account").statusCode());
    }

    @Test
    void nobodyIsSignedOutByAPageElsewhere(RunningSite site) {
        Browsing browsing = site.browseAs("redaktoer");

        assertEquals(403, browsing.postOnly("/logout").statusCode());
        assertEquals(403, browsing.postOnly("/logout", "_token", "x").statusCode());
        assertEquals(
                403,
                browsing.postRaw("/logout", "_token=" + browsing.token(), "Origin", "https://example.org")
                        .statusCode());
        assertEquals(303, browsing.get("/logout").statusCode());

        assertEquals(200, browsing.get("/author/account").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void otherMethodsAreRefused(String method, RunningSite site) {
        for (String path : List.of("/login", "/logout")) {
            assertEquals(405, site.send(method, path).statusCode(), path);
        }
    }

    @Test
    void whoeverWasGoingSomewhereGetsThere(RunningSite site) {
        Browsing browsing = site.browse();
        HttpResponse<String> asked = browsing.get("/author/account?a=%C3%A6%26b");
        assertEquals(303, asked.statusCode());
        Map<String, String> page =
                Browsing.hidden(browsing.get(Browsing.location(asked)).body());
        page.put("name", "redaktoer");
        page.put("password", site.password("redaktoer"));

        HttpResponse<String> answer = browsing.postOnly("/login", page);

        assertEquals("/author/account?a=%C3%A6%26b", Browsing.location(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org/",
                "///example.org",
                "/\\example.org",
                "\\\\example.org",
                "/%5Cexample.org/..",
                "javascript:alert(1)",
                "/a/..//example.org",
                "/.//example.org",
                "/x/../../y",
                "/a\r\nSet-Cookie: x=y",
                "/login",
                "/logout",
                "example.org",
                "/%00",
                "/%0A",
                "/%0a%0a//example.org",
                "/author%0d%0a%0d%0a/../x",
                "/a%C2%85b",
                " /author",
                ""
            })
    void nobodyIsLedAwayFromHere(String next, RunningSite site) {
        Browsing browsing = site.browse();
        Map<String, String> page = Browsing.hidden(
                browsing.get("/login?" + Browsing.encode("next", next)).body());
        assertFalse(page.containsKey("next"), page::toString);
        page.put("next", next);
        page.put("name", "redaktoer");
        page.put("password", site.password("redaktoer"));

        assertEquals("/author", Browsing.location(browsing.postOnly("/login", page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/author", "/author/users", "/author/items/website/x", "/author/../author/pages"})
    void aLeaderIsNotLedToWhatLeadersMayNotSee(String next, RunningSite site) {
        Browsing browsing = site.browse();
        Map<String, String> page = Browsing.hidden(browsing.get("/login").body());
        page.put("next", next);
        page.put("name", "leder");
        page.put("password", site.password("leder"));

        assertEquals("/ledelsesgrundlag", Browsing.location(browsing.postOnly("/login", page)));
    }

    @Test
    void scriptsAreToldSoWithoutAPage(RunningSite site) {
        Browsing browsing = site.browse();

        assertEquals(
                401, browsing.get("/author/pages", "X-Requested-With", "fetch").statusCode());
        assertEquals(
                401,
                browsing.postRaw("/author/items/website/x", "a=b", "X-Requested-With", "fetch")
                        .statusCode());
    }

    @Test
    void thePageIsThereInEnglishToo(RunningSite site) {
        String page = site.get("/login?language=en&next=%2Fauthor%2Faccount").body();

        assertTrue(page.contains("<html lang=\"en\">"), page);
        assertTrue(page.contains("<h1>Sign in</h1>"), page);
        assertTrue(page.contains("language=da&amp;next=%2Fauthor%2Faccount"), page);
    }

    private static void assertForged(HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Siden var for gammel"), answer.body());
        assertFalse(answer.headers().allValues("Set-Cookie").toString().contains(Cookies.SESSION));
    }
}
