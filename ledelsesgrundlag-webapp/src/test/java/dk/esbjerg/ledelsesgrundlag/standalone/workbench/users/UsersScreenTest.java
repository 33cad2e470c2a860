package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators do with users, and what nobody can. */
class UsersScreenTest {

    private static final String USERS = "/author/users";
    private static final String LEADER = "ledelsesgrundlag-leader";
    private static final String EDITOR = "ledelsesgrundlag-editor";
    private static final String ADMINISTRATOR = "ledelsesgrundlag-administrator";
    private static final Pattern PASSWORD = Pattern.compile("<code>([^<]+)</code>");
    private static final String CHOSEN = "en sætning til Esbjerg";

    private static RunningSite site;
    private static int created;

    @BeforeAll
    static void start(@TempDir Path folder) {
        site = RunningSite.start(folder, "--demo");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "leder, /author/account, 200",
        "leder, /author, 403",
        "leder, /author/users, 403",
        "leder, /author/users/new, 403",
        "leder, /author/users/leder, 403",
        "leder, /author/users/ukendt, 403",
        "leder, /author/pages, 403",
        "leder, /author/items/website/x, 403",
        "leder, /author/trash, 403",
        "leder, /author/none, 403",
        "redaktoer, /author/account, 200",
        "redaktoer, /author/users, 403",
        "redaktoer, /author/users/new, 403",
        "redaktoer, /author/users/redaktoer, 403",
        "redaktoer, /author/users/ukendt, 403",
        "redaktoer, /author/users/new/x, 403",
        "redaktoer, /author/none, 404",
        "administrator, /author/account, 200",
        "administrator, /author/users, 200",
        "administrator, /author/users/new, 200",
        "administrator, /author/users/redaktoer, 200",
        "administrator, /author/users/ukendt, 404",
        "administrator, /author/users/redaktoer/x, 404",
        "administrator, /author/users/new/x, 404",
        "administrator, /author/account/x, 404"
    })
    void everyRoleSeesItsScreens(String user, String path, int status) {
        assertEquals(status, site.browseAs(user).get(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "leder, /author/users/new",
        "leder, /author/users/leder",
        "leder, /author/users/administrator/password",
        "redaktoer, /author/users/new",
        "redaktoer, /author/users/redaktoer",
        "redaktoer, /author/users/administrator/password"
    })
    void nobodyElseChangesUsers(String user, String path) {
        HttpResponse<String> answer = site.browseAs(user)
                .post(path, "name", "ny", "fullName", "Ny", "role", ADMINISTRATOR, "enabled", "true");

        assertEquals(403, answer.statusCode());
        assertTrue(find("ny").isEmpty());
        assertFalse(find(user).orElseThrow().roles().toString().contains("ADMINISTRATOR"));
        site.browseAs("administrator");
    }

    @Test
    void aNewUserGetsAPasswordThatIsShownOnceAndMustBeReplaced() {
        Browsing administrator = site.browseAs("administrator");
        HttpResponse<String> answer = administrator.post(
                USERS + "/new", "name", " Mette ", "fullName", "Mette Møller", "role", EDITOR, "language", "da");
        assertEquals(303, answer.statusCode());
        String shown = Browsing.location(answer);
        assertEquals(403, site.browseAs("redaktoer").get(shown).statusCode());
        String password = passwordIn(administrator.get(shown));
        assertEquals(404, administrator.get(shown).statusCode());

        Browsing mette = site.browse();
        assertEquals("/author/account", Browsing.location(mette.trySignIn("mette", password)));
        assertEquals("/author/account", Browsing.location(mette.get(USERS)));
        assertEquals("/author/account", Browsing.location(mette.get("/author")));
        assertEquals("/author/account", Browsing.location(mette.post("/author/items/website/x", "a", "b")));
        assertTrue(mette.get("/author/account").body().contains("Vælg din egen"));

        assertEquals("/author/account?changed=password", Browsing.location(changePassword(mette, password, CHOSEN)));
        assertEquals(404, mette.get("/author/none").statusCode());
        assertEquals(403, site.browse().trySignIn("mette", password).statusCode());
        site.browse().signIn("mette", CHOSEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x|Navn|Brugernavnet skal være",
                "''|Navn|Brugernavnet skal være",
                "new|Navn|Brugernavnet skal være",
                "a b|Navn|Brugernavnet skal være",
                "../x|Navn|Brugernavnet skal være",
                "jcr:root|Navn|Brugernavnet skal være",
                "a[1]|Navn|Brugernavnet skal være",
                "-ab|Navn|Brugernavnet skal være",
                "<script>|Navn|Brugernavnet skal være",
                "🦔🦔|Navn|Brugernavnet skal være",
                "redaktoer|Navn|allerede en bruger",
                "REDAKTOER|Navn|allerede en bruger",
                "uden-navn|''|Skriv brugerens navn",
                "uden-navn|' '|Skriv brugerens navn"
            })
    void whatCannotBeAUserIsSaidAndKept(String name, String fullName, String told) {
        int before = all();
        HttpResponse<String> answer =
                site.browseAs("administrator").post(USERS + "/new", "name", name, "fullName", fullName, "role", LEADER);

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(told), answer.body());
        assertFalse(answer.body().contains("<script>"), answer.body());
        assertEquals(before, all());
    }

    @Test
    void aUserHasARoleOfOursAndANameThatCanBeRead() {
        Browsing administrator = site.browseAs("administrator");

        for (String[] fields : new String[][] {
            {"name", "uden-rolle", "fullName", "Navn"},
            {"name", "uden-rolle", "fullName", "Navn", "role", "superuser"},
            {"name", "uden-rolle", "fullName", "Na\u0000vn", "role", LEADER},
            {"name", "uden-rolle", "fullName", "n".repeat(1024 * 1024), "role", LEADER},
            {"name", "a".repeat(1024 * 1024), "fullName", "Navn", "role", LEADER},
            {"name", "uden-rolle", "fullName", "Navn", "role", LEADER, "language", "de"}
        }) {
            assertEquals(422, administrator.post(USERS + "/new", fields).statusCode());
        }
        assertTrue(find("uden-rolle").isEmpty());
    }

    @Test
    void hostileNamesAreOnlyText() {
        String name = create("<img src=x onerror=alert(1)> 🦔 נעם", EDITOR);

        String list = site.browseAs("administrator").get(USERS).body();

        assertTrue(list.contains("&lt;img src=x onerror=alert(1)&gt; 🦔"), list);
        assertFalse(list.contains("<img"), list);
        assertTrue(site.browseAs("administrator").get(USERS + "/" + name).body().contains("&lt;img src=x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "role", "password"})
    void whoeverLosesAccessIsSignedOutAtOnce(String what) {
        String name = create("Skiftende", EDITOR);
        Browsing user = site.browse();
        signInWithOwnPassword(user, name);
        assertEquals(404, user.get("/author/none").statusCode());

        Browsing administrator = site.browseAs("administrator");
        HttpResponse<String> answer =
                switch (what) {
                    case "disabled" -> change(administrator, name, "role", EDITOR);
                    case "role" -> change(administrator, name, "role", LEADER, "enabled", "true");
                    default -> administrator.post(USERS + "/" + name + "/password");
                };
        assertEquals(303, answer.statusCode());

        assertEquals(303, user.get("/author/account").statusCode());
        int expected = what.equals("role") ? 303 : 403;
        assertEquals(expected, site.browse().trySignIn(name, CHOSEN).statusCode());
    }

    @Test
    void changingTheOwnPasswordEndsTheOtherSessions() {
        String name = create("To browsere", EDITOR);
        Browsing here = site.browse();
        signInWithOwnPassword(here, name);
        Browsing there = site.browse().signIn(name, CHOSEN);

        assertEquals(303, changePassword(here, CHOSEN, "en anden god sætning").statusCode());

        assertEquals(200, here.get("/author/account").statusCode());
        assertEquals(303, there.get("/author/account").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "11111111111, 11111111111, mindst 12 tegn",
        "en sætning til Esbjerg, en sætning til Esbjerk, ikke ens",
        "'', '', mindst 12 tegn"
    })
    void aPasswordThatIsNoneIsRefused(String chosen, String repeated, String told) {
        HttpResponse<String> answer = site.browseAs("redaktoer")
                .post(
                        "/author/account/password",
                        "oldPassword",
                        site.password("redaktoer"),
                        "newPassword",
                        chosen,
                        "repeatedPassword",
                        repeated);

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains(told), answer.body());
        site.browseAs("redaktoer");
    }

    @Test
    void aPasswordIsNeitherTooLongNorTheNameNorUntypable() {
        Browsing browsing = site.browseAs("redaktoer");
        String old = site.password("redaktoer");

        assertTrue(changePassword(browsing, old, "a".repeat(201)).body().contains("højst være på 200"));
        assertTrue(changePassword(browsing, old, "a".repeat(1024 * 1024)).body().contains("højst være på 200"));
        assertTrue(changePassword(browsing, old, "jeg er REDAKTOER her").body().contains("indeholde dit brugernavn"));
        assertTrue(changePassword(browsing, old, "nul\u0000nul\u0000nul\u0000")
                .body()
                .contains("ikke kan tastes"));
        assertTrue(changePassword(browsing, "forkert kode", CHOSEN).body().contains("passer ikke"));
        site.browseAs("redaktoer");
    }

    @Test
    void theLengthOfAPasswordIsCountedInCharacters() {
        String name = create("Emoji", LEADER);
        Browsing browsing = site.browse();
        signInWithOwnPassword(browsing, name);

        assertEquals(422, changePassword(browsing, CHOSEN, "🦔".repeat(11)).statusCode());
        assertEquals(303, changePassword(browsing, CHOSEN, "🦔".repeat(12)).statusCode());
        site.browse().signIn(name, "🦔".repeat(12));
    }

    @Test
    void nobodyTakesTheirOwnAccessAwayOrMakesThemselvesAPassword() {
        Browsing administrator = site.browseAs("administrator");

        assertTrue(change(administrator, "administrator", "role", EDITOR, "enabled", "true")
                .body()
                .contains("din egen rolle"));
        assertTrue(change(administrator, "administrator", "role", ADMINISTRATOR)
                .body()
                .contains("din egen rolle"));
        assertEquals(422, administrator.post(USERS + "/administrator/password").statusCode());

        site.browseAs("administrator");
        assertEquals(200, administrator.get(USERS).statusCode());
    }

    @Test
    void aChangeOfSomethingThatChangedMeanwhileIsRefusedAndKept() {
        String name = create("Første navn", EDITOR);
        Browsing administrator = site.browseAs("administrator");
        String revision = revision(administrator, name);
        assertEquals(
                303,
                change(administrator, name, "role", EDITOR, "enabled", "true").statusCode());

        HttpResponse<String> stale = administrator.post(
                USERS + "/" + name, "revision", revision, "fullName", "Andet navn", "role", LEADER, "enabled", "true");

        assertEquals(409, stale.statusCode());
        assertTrue(stale.body().contains("value=\"Andet navn\""), stale.body());
        assertEquals("Ændret navn", find(name).orElseThrow().fullName());
        assertEquals(
                409, administrator.post(USERS + "/" + name, "fullName", "Uden").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "YWRtaW5pc3RyYXRvcg.a.b"})
    void aFormWithoutItsTokenChangesNothing(String token) {
        HttpResponse<String> answer = site.browseAs("administrator")
                .postOnly(USERS + "/new", "name", "smuglet", "fullName", "Navn", "role", LEADER, "_token", token);

        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("Formularen er for gammel"), answer.body());
        assertTrue(find("smuglet").isEmpty());
    }

    @Test
    void aFormFromElsewhereOrOfAnotherSessionChangesNothing() {
        Browsing administrator = site.browseAs("administrator");
        String form = Browsing.encode("name", "smuglet", "fullName", "Navn", "role", LEADER, "_token", "");
        String foreign = site.browseAs("administrator").token();

        assertEquals(403, administrator.postRaw(USERS + "/new", form + foreign).statusCode());
        for (String origin : new String[] {"https://example.org", "null", "http://127.0.0.1", "http://localhost:1"}) {
            assertEquals(
                    403,
                    administrator
                            .postRaw(USERS + "/new", form + administrator.token(), "Origin", origin)
                            .statusCode(),
                    origin);
        }
        assertTrue(find("smuglet").isEmpty());
    }

    @Test
    void theLanguageIsOnesOwn() {
        String name = create("Sproget", LEADER);
        Browsing browsing = site.browse();
        signInWithOwnPassword(browsing, name);

        assertEquals(
                303, browsing.post("/author/account/language", "language", "en").statusCode());

        assertTrue(browsing.get("/author/account").body().contains("<html lang=\"en\">"));
        assertEquals(
                422, browsing.post("/author/account/language", "language", "de").statusCode());
    }

    @Test
    void aMailAddressIsGivenByTheUserOrAnAdministratorAndTakenAway() {
        String name = create("Mailen", LEADER);
        Browsing browsing = site.browse();
        signInWithOwnPassword(browsing, name);

        HttpResponse<String> saved = browsing.post("/author/account/mail", "mailAddress", " mailen@esbjerg.dk ");
        assertEquals("/author/account?changed=mail", Browsing.location(saved));
        assertTrue(browsing.get(Browsing.location(saved)).body().contains("value=\"mailen@esbjerg.dk\""));
        assertEquals("mailen@esbjerg.dk", find(name).orElseThrow().mailAddress());
        assertEquals(
                303, browsing.post("/author/account/language", "language", "en").statusCode());
        assertEquals("mailen@esbjerg.dk", find(name).orElseThrow().mailAddress());

        Browsing administrator = site.browseAs("administrator");
        assertTrue(administrator.get(USERS).body().contains("mailen@esbjerg.dk"));
        HttpResponse<String> changed = administrator.post(
                USERS + "/" + name,
                "revision",
                revision(administrator, name),
                "fullName",
                "Mailen",
                "mailAddress",
                "ny@esbjerg.dk",
                "role",
                LEADER,
                "enabled",
                "true",
                "language",
                "da");
        assertEquals(303, changed.statusCode());
        assertEquals("ny@esbjerg.dk", find(name).orElseThrow().mailAddress());
        assertEquals(200, browsing.get("/author/account").statusCode(), "nobody is signed out for it");

        assertEquals(
                303, browsing.post("/author/account/mail", "mailAddress", "").statusCode());
        assertEquals("", find(name).orElseThrow().mailAddress());
    }

    @Test
    void aMailAddressThatIsNoneIsSaidAndKeptInTheForm() {
        Browsing leader = site.browseAs("leder");
        Browsing administrator = site.browseAs("administrator");
        String wrong = "lea@esbjerg.dk, \"><script>";

        for (HttpResponse<String> answer : List.of(
                leader.post("/author/account/mail", "mailAddress", wrong),
                administrator.post(
                        USERS + "/new",
                        "name",
                        "uden-post",
                        "fullName",
                        "Navn",
                        "role",
                        LEADER,
                        "mailAddress",
                        wrong))) {
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("Skriv én mailadresse"), answer.body());
            assertTrue(answer.body().contains("value=\"lea@esbjerg.dk, &quot;&gt;&lt;script&gt;\""), answer.body());
        }
        assertEquals(
                422,
                leader.post("/author/account/mail", "mailAddress", "a".repeat(1024 * 1024))
                        .statusCode());
        assertEquals(400, leader.post("/author/account/mail", "other", "x").statusCode());
        assertEquals("", find("leder").orElseThrow().mailAddress());
        assertTrue(find("uden-post").isEmpty());
    }

    private static String create(String fullName, String role) {
        String name = "bruger" + ++created;
        HttpResponse<String> answer =
                site.browseAs("administrator").post(USERS + "/new", "name", name, "fullName", fullName, "role", role);
        assertEquals(303, answer.statusCode());
        return name;
    }

    /** Signs in as a user whose first password nobody looked at, and replaces it. */
    private static void signInWithOwnPassword(Browsing browsing, String name) {
        Browsing administrator = site.browseAs("administrator");
        HttpResponse<String> made = administrator.post(USERS + "/" + name + "/password");
        String password = passwordIn(administrator.get(Browsing.location(made)));
        browsing.signIn(name, password);
        assertEquals(303, changePassword(browsing, password, CHOSEN).statusCode());
    }

    private static HttpResponse<String> changePassword(Browsing browsing, String old, String chosen) {
        return browsing.post(
                "/author/account/password", "oldPassword", old, "newPassword", chosen, "repeatedPassword", chosen);
    }

    private static HttpResponse<String> change(Browsing administrator, String name, String... fields) {
        String[] all = new String[fields.length + 8];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[fields.length + 4] = "language";
        all[fields.length + 5] = "da";
        all[fields.length + 6] = "mailAddress";
        all[fields.length + 7] = find(name).orElseThrow().mailAddress();
        all[0] = "revision";
        all[1] = revision(administrator, name);
        all[2] = "fullName";
        all[3] = "Ændret navn";
        return administrator.post(USERS + "/" + name, all);
    }

    private static String revision(Browsing administrator, String name) {
        return Browsing.hidden(administrator.get(USERS + "/" + name).body()).get("revision");
    }

    private static String passwordIn(HttpResponse<String> page) {
        Matcher password = PASSWORD.matcher(page.body());
        assertTrue(password.find(), page.body());
        return password.group(1);
    }

    private static java.util.Optional<User> find(String name) {
        return site.get(Users.class).find(name);
    }

    private static int all() {
        return site.get(Users.class).all().size();
    }
}
