package dk.esbjerg.ledelsesgrundlag.standalone.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Browsing;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Contributions;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserAdministration;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that can be done below {@code /author}, found by following every link there is, and sent by those who may
 * not, without what proves where it comes from, too late or in pieces. Nothing stored ever changes by it.
 */
class EveryActionTest {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Which of them are known to be there, so that a crawl that finds nothing proves nothing. */
    private static final Set<String> SURELY = Set.of(
            "/author/account/language",
            "/author/account/mail",
            "/author/account/password",
            "/author/apps/leadershipTool/new",
            "/author/assets",
            "/author/items/ledelsesvaerktoejer/*",
            "/author/items/ledelsesvaerktoejer/*/delete",
            "/author/items/ledelsesvaerktoejer/*/duplicate",
            "/author/items/ledelsesgrundlag/*/move",
            "/author/items/website/*/delete",
            "/author/items/website/*/versions/1/restore",
            "/author/mail/test",
            "/author/pages/*/address",
            "/author/pages/*/components/*",
            "/author/pages/*/components/*/duplicate",
            "/author/pages/*/components/*/place",
            "/author/pages/*/components/*/remove",
            "/author/pages/*/components/new",
            "/author/pages/new",
            "/author/notices",
            "/author/publish",
            "/author/reviews/*#approve",
            "/author/reviews/*#claim",
            "/author/reviews/*#reject",
            "/author/reviews/*#release",
            "/author/reviews/*#requestChanges",
            "/author/reviews/*#takeDown",
            "/author/reviews/*/suggest",
            "/author/reviews/case/*",
            "/author/trash/*/delete",
            "/author/trash/*/restore",
            "/author/unpublish",
            "/author/users/leder",
            "/author/users/leder/password",
            "/author/users/new");

    /** Of screens that differ only in their item, the first may be an exception. */
    private static final int ENOUGH = 3;

    /** Reviews differ by what has become of the submission. */
    private static final int REVIEWS = 12;

    private static RunningSite site;
    private static Browsing administrator;
    private static final Map<String, Sheet> actions = new TreeMap<>();
    private static final Map<String, String> screens = new TreeMap<>();

    private Map<String, List<String>> before;

    @BeforeAll
    static void findThemAll(@TempDir Path folder) {
        site = RunningSite.start(
                folder,
                "--demo",
                "--base-url=http://leder.example.dk",
                "--smtp-host=127.0.0.1",
                "--smtp-port=1",
                "--mail-from=leder@example.dk");
        administrator = site.browseAs("administrator");
        prepare();
        Set<String> seen = new HashSet<>();
        Map<String, Integer> alike = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/author"));
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            int enough = shape(address).startsWith("/author/reviews") ? REVIEWS : ENOUGH;
            if (!seen.add(address) || alike.merge(shape(address), 1, Integer::sum) > enough) {
                continue;
            }
            screens.put(shape(address), address);
            HttpResponse<String> answer = administrator.get(address);
            if (answer.statusCode() != 200 || address.startsWith("/author/preview")) {
                continue;
            }
            Document page = Pages.harmless(answer);
            for (Element form : page.select("form[method=post]")) {
                String action = shape(form.attr("action"));
                if (action.startsWith("/author") && !action.contains("/users/administrator")) {
                    add(action, form);
                }
            }
            page.select("a[href^=/author]").eachAttr("href").forEach(link -> waiting.add(link.replaceFirst("#.*", "")));
        }
        assertTrue(
                actions.keySet().containsAll(SURELY),
                () -> SURELY.stream()
                                .filter(known -> !actions.containsKey(known))
                                .toList() + " of " + actions.keySet());
    }

    /** A form whose buttons say what to do is as many actions. */
    private static void add(String action, Element form) {
        List<String> buttons = form.select("button[name=do]").eachAttr("value");
        if (buttons.isEmpty()) {
            actions.putIfAbsent(action, Sheet.of(form));
        }
        for (String button : buttons) {
            actions.putIfAbsent(action + "#" + button, Sheet.of(form).with("do", button));
        }
    }

    /** Something of everything that can become of a submission. */
    private static void submit() {
        Contributions contributions = new Contributions(site);
        contributions.submitted("Venter");
        contributions.submitted(Contributions.ADMINISTRATOR, Contributions.story("Administratorens egen"));
        contributions.claimed("Bliver læst", Contributions.ADMINISTRATOR);
        contributions.claimed("Bliver læst af en anden", new Actor("berit", Role.ADMINISTRATOR));
        contributions.published("Er ude", Contributions.ADMINISTRATOR);
    }

    /** Something in the trash, something with a version that differs, and somebody to write to. */
    private static void prepare() {
        submit();
        administrator.post("/author/account/mail", "mailAddress", "ada@example.dk");
        Document tools = Pages.page(administrator, "/author/apps/leadershipTool");
        List<String> items = tools.select("main a[href^=/author/items/]").eachAttr("href").stream()
                .filter(link -> link.matches("/author/items/[a-z]+/" + UUIDS))
                .distinct()
                .toList();
        Document question = Pages.page(administrator, items.get(0) + "/delete");
        assertEquals(
                303,
                Sheet.of(question.selectFirst("main form[method=post]"))
                        .send(administrator)
                        .statusCode());
        String page = Pages.page(administrator, "/author/pages").select("main a[href]").eachAttr("href").stream()
                .filter(link -> link.matches("/author/pages/" + UUIDS))
                .findFirst()
                .orElseThrow()
                .replace("/author/pages/", "/author/items/website/");
        publish(page);
        Sheet properties = Sheet.on(Pages.page(administrator, page));
        assertEquals(303, properties.with("title", "Ændret").send(administrator).statusCode());
    }

    private static void publish(String item) {
        Sheet plan =
                Sheet.on(Pages.page(administrator, "/author/publish?item=" + item.replaceFirst("^/author/items/", "")));
        assertEquals(303, plan.send(administrator).statusCode());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void remember() throws Exception {
        if (administrator.get("/author").statusCode() != 200) {
            // Nobody has more than so many sessions at once: later ones have ended the first.
            administrator.signIn("administrator", site.password("administrator"));
        }
        before = Stored.all(site);
    }

    @AfterEach
    void nothingHasChanged() throws Exception {
        assertEquals(before, Stored.all(site));
    }

    @Test
    void withoutTheTokenOfItsSessionNoFormIsActedOn() {
        Browsing other = site.browseAs("administrator");
        Browsing editor = site.browseAs("redaktoer");
        actions.forEach((action, sheet) -> {
            for (Sheet forged : List.of(
                    sheet.without(Sheet.TOKEN),
                    sheet.with(Sheet.TOKEN, administrator.token() + "x"),
                    sheet.with(Sheet.TOKEN, other.token()),
                    sheet.with(Sheet.TOKEN, editor.token()),
                    sheet.with(Sheet.TOKEN, "", administrator.token()))) {
                refused(403, forged.send(administrator), action);
            }
        });
    }

    @Test
    void fromAnotherOriginNoFormIsActedOn() {
        actions.forEach((action, sheet) -> {
            for (String origin :
                    List.of("https://example.org", "null", "http://127.0.0.1", "http://127.0.0.1.example.org")) {
                refused(403, sheet.send(administrator, "Origin", origin), action + " from " + origin);
            }
        });
    }

    @Test
    void aLeaderDoesNothingButWithTheirOwnAccount() {
        Browsing leader = site.browseAs("leder");
        actions.forEach((action, sheet) -> {
            if (!isForEverybody(action)) {
                refused(403, sheet.with(Sheet.TOKEN, leader.token()).send(leader), action);
            }
        });
        screens.forEach((shape, address) -> {
            if (!isForEverybody(shape) && !shape.equals("/author")) {
                HttpResponse<String> answer = leader.get(address);
                refused(403, answer, address);
            }
        });
    }

    /** One's own account, and what one was told. */
    private static boolean isForEverybody(String shape) {
        return shape.startsWith("/author/account") || shape.equals("/author/notices");
    }

    @Test
    void anEditorAdministersNothing() {
        Browsing editor = site.browseAs("redaktoer");
        int closed = 0;
        for (Map.Entry<String, Sheet> action : actions.entrySet()) {
            if (administers(action.getKey())) {
                refused(403, action.getValue().with(Sheet.TOKEN, editor.token()).send(editor), action.getKey());
                closed++;
            }
        }
        assertTrue(closed >= 5, "only " + closed);
        screens.forEach((shape, address) -> {
            assertEquals(administers(shape) ? 403 : 200, withoutRedirect(editor, address), address);
        });
    }

    private static boolean administers(String shape) {
        return shape.matches("/author/(users|mail|reviews)([/#].*)?|/author/trash/.*/delete");
    }

    private static int withoutRedirect(Browsing browsing, String address) {
        int status = browsing.get(address).statusCode();
        int asAdministrator = administrator.get(address).statusCode();
        return status == asAdministrator ? 200 : status;
    }

    @Test
    void nobodySeesOrDoesAnythingWithoutSigningIn() {
        actions.forEach((action, sheet) -> {
            HttpResponse<String> answer = sheet.with(Sheet.TOKEN, "x.y.z").send(site.browse());
            assertEquals(401, answer.statusCode(), action);
            Pages.saysWhy(answer);
        });
        screens.values().forEach(address -> {
            HttpResponse<String> answer = site.browse().get(address);
            assertEquals(303, answer.statusCode(), address);
            assertTrue(Browsing.location(answer).startsWith("/login"), address);
        });
    }

    @Test
    void whatWasSentAfterTheSessionEndedIsShownAgainAndNotActedOn() {
        actions.forEach((action, sheet) -> {
            Browsing ended = site.browse();
            Map<String, List<String>> texts = new LinkedHashMap<>();
            sheet.values().forEach((name, values) -> {
                if (!name.startsWith("_")
                        && !name.toLowerCase(java.util.Locale.ROOT).contains("password")) {
                    texts.put(name, values);
                }
            });
            HttpResponse<String> demanded = sheet.send(ended);
            assertEquals(401, demanded.statusCode(), action);
            Document login = Pages.harmless(demanded);
            texts.forEach((name, values) -> assertEquals(
                    values,
                    login.select("input[type=hidden]").stream()
                            .filter(field -> field.attr("name").equals("held." + name))
                            .map(Element::val)
                            .toList(),
                    () -> action + " " + name));

            HttpResponse<String> resumed = Sheet.on(withMain(login))
                    .with("name", "administrator")
                    .with("password", site.password("administrator"))
                    .send(ended);

            assertTrue(Set.of(200, 303).contains(resumed.statusCode()), () -> action + ": " + resumed.body());
            Pages.harmless(resumed);
        });
    }

    private static Document withMain(Document login) {
        return login.selectFirst("main") == null
                ? Jsoup.parse("<main>" + login.body().html() + "</main>")
                : login;
    }

    @Test
    void whoIsDisabledMidSessionDoesNothingMore() {
        Browsing editor = site.browseAs("redaktoer");
        String token = editor.token();
        UserAdministration users = site.get(UserAdministration.class);
        User actor = users(users, "administrator");
        User enabled = users(users, "redaktoer");
        User disabled = new User(
                enabled.name(), enabled.fullName(), enabled.mailAddress(), enabled.roles(), false, enabled.language());
        users.change(actor, enabled, disabled);
        try {
            actions.forEach((action, sheet) -> assertEquals(
                    401, sheet.with(Sheet.TOKEN, token).send(editor).statusCode(), action));
        } finally {
            users.change(actor, disabled, enabled);
        }
        assertEquals(
                401,
                actions.get("/author/publish")
                        .with(Sheet.TOKEN, token)
                        .send(editor)
                        .statusCode());
    }

    private static User users(UserAdministration users, String name) {
        return users
                .all(new User(
                        "administrator",
                        "Administrator",
                        Set.of(dk.esbjerg.ledelsesgrundlag.standalone.security.Role.ADMINISTRATOR),
                        true,
                        "da"))
                .stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void askingForAnActionDoesNothing() {
        actions.forEach((action, sheet) -> {
            for (String address : List.of(sheet.action(), sheet.action() + "?" + sheet.body())) {
                assertHarmless(administrator.get(address), address);
            }
        });
    }

    @Test
    void aFormOfWhichOnlyTheTokenArrivedIsNotActedOn() {
        actions.forEach((action, sheet) -> {
            boolean hasFields = sheet.values().keySet().stream().anyMatch(name -> !name.startsWith("_"));
            if (hasFields && !action.matches(".*/(language|place)")) {
                HttpResponse<String> answer = new Sheet(
                                sheet.action(), Map.of(Sheet.TOKEN, List.of(administrator.token())))
                        .send(administrator);
                // Without even a template it is asked for one.
                boolean asks = action.endsWith("/new") && answer.statusCode() == 200;
                assertTrue(
                        asks || answer.statusCode() >= 400 && answer.statusCode() < 500, () -> action + ": " + answer);
                Pages.saysWhy(answer);
            }
        });
    }

    @Test
    void aFieldThatWasCutOutIsNotEmptied() {
        int tried = 0;
        for (Map.Entry<String, Sheet> action : actions.entrySet()) {
            Sheet sheet = action.getValue();
            for (String field : sheet.values().keySet()) {
                boolean known = field.startsWith("_") && !field.equals("_arrived")
                        || Set.of(
                                        "revision",
                                        "comment",
                                        "seen",
                                        "override",
                                        "role",
                                        "enabled",
                                        "parent",
                                        "before",
                                        "area",
                                        "type",
                                        "kind")
                                .contains(field);
                boolean saves = sheet.values().containsKey("revision")
                        || action.getKey().endsWith("/new");
                boolean several = sheet.values().containsKey("_arrived")
                        && sheet.values().get("_arrived").contains(field);
                if (saves && !known && !several && !action.getKey().equals("/author/users/new")) {
                    HttpResponse<String> answer = sheet.without(field).send(administrator);
                    assertTrue(
                            answer.statusCode() >= 400 && answer.statusCode() < 500 || answer.statusCode() == 200,
                            () -> action.getKey() + " without " + field + ": " + answer.statusCode());
                    Pages.saysWhy(answer);
                    tried++;
                }
            }
        }
        assertTrue(tried > 20, "only " + tried);
    }

    @Test
    void aFormForSomethingElseOrNothingIsRefused() {
        Map<String, Sheet> targets = actions.entrySet().stream()
                .filter(action -> action.getKey().contains("*"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertTrue(targets.size() > 10);
        targets.forEach((action, sheet) -> {
            for (String id : List.of(
                    UUID.randomUUID().toString(),
                    "cafebabe-cafe-babe-cafe-babecafebabe",
                    "..%2f..%2fusers",
                    "%2e%2e",
                    "%00",
                    "x'%20or%20'1'='1",
                    "-1")) {
                String address = sheet.action().replaceAll(UUIDS, id);
                HttpResponse<String> answer = new Sheet(address, sheet.values()).send(anew());
                assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, () -> address + ": " + answer);
                Pages.saysWhy(answer);
            }
        });
    }

    @Test
    void anItemOfAnotherWorkspaceOrOneThatIsPrivateIsNoItem() {
        Set<String> addresses = new TreeSet<>();
        actions.forEach((action, sheet) -> {
            if (action.startsWith("/author/items/")) {
                String workspace = sheet.action().split("/")[3];
                for (String other : List.of(
                        "users",
                        "history",
                        "default",
                        "security",
                        workspace + "-published",
                        workspace.equals("dam") ? "website" : "dam",
                        "..",
                        "%2e%2e%2fusers",
                        workspace + "%00",
                        "")) {
                    addresses.add(sheet.action().replace("/items/" + workspace + "/", "/items/" + other + "/"));
                }
            }
        });
        assertTrue(addresses.size() > 20);
        for (String address : addresses) {
            for (HttpResponse<String> answer : List.of(
                    anew().get(address),
                    anew().post(
                                    address,
                                    "title",
                                    "Udefra",
                                    "revision",
                                    "1",
                                    "to",
                                    "cafebabe-cafe-babe-cafe-babecafebabe"))) {
                assertTrue(
                        answer.statusCode() >= 300 && answer.statusCode() < 500,
                        () -> address + ": " + answer.statusCode());
                if (answer.statusCode() != 303 && answer.statusCode() != 302 && answer.statusCode() != 301) {
                    Pages.saysWhy(answer);
                }
            }
        }
        for (String item : List.of("users/", "history/", "website-published/", "../", "")) {
            String id = UUID.randomUUID().toString();
            for (String address : List.of("/author/publish", "/author/unpublish")) {
                refused(404, administrator.get(address + "?item=" + item + id), item);
                refused(404, administrator.post(address, "item", item + id), item);
            }
        }
    }

    @Test
    void whatIsSentTwiceOrBelongsElsewhereIsNeverAFailure() {
        screens.values().forEach(address -> {
            String path = address.replaceFirst("\\?.*", "");
            for (String query : List.of(
                    "page=-1&page=99999999999999999999&sort=%00&q=%F0%9F%A6%94&state=x&f.kind=x&f.nothing=y&q=z",
                    "page=1e9&sort=title;drop&dir=sideways&from=x&to=-1&item=x&item=website/x&done=%3Cscript%3E",
                    "parent=x&template=x&area=x&before=x&type=x&width=x&open=x&at=x&saved=x&added=1000000&kind=x",
                    "q=" + "%22*".repeat(1500),
                    "q=*&q=?&page=0&sort=-&sort=jcr:uuid&changed=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
                assertHarmless(administrator.get(path + "?" + query), path + "?" + query);
            }
        });
    }

    @Test
    void moreFieldsThanAnybodyFillsInAreRefused() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            many.append("&x").append(i).append("=1");
        }
        actions.forEach(
                (action, sheet) -> refused(413, administrator.postRaw(sheet.action(), sheet.body() + many), action));
    }

    @Test
    void textThatIsNoTextIsRefused() {
        actions.forEach((action, sheet) -> {
            for (String broken : List.of("%ED%A0%80", "%FF%FE", "%C0%AF", "%u0041", "%")) {
                HttpResponse<String> answer = administrator.postRaw(sheet.action(), sheet.body() + "&title=" + broken);
                refused(400, answer, action + " " + broken);
            }
        });
    }

    /** The administrator on a connection of its own: after an address that is none, the server closes it. */
    private static Browsing anew() {
        return Pages.anew(site, administrator);
    }

    private static void refused(int status, HttpResponse<String> answer, String what) {
        assertEquals(
                status,
                answer.statusCode(),
                () -> what + ": " + Jsoup.parse(answer.body()).text());
        Pages.saysWhy(answer);
    }

    private static void assertHarmless(HttpResponse<String> answer, String what) {
        assertTrue(answer.statusCode() < 500, () -> what + ": " + answer.statusCode());
        Pages.harmless(answer);
    }

    /** What of an address is the same for all items of a kind. */
    private static String shape(String address) {
        String decoded = URLDecoder.decode(address, StandardCharsets.UTF_8);
        String path = decoded.replaceFirst("[?#].*", "").replaceAll(UUIDS, "*");
        String query = decoded.contains("template=")
                ? decoded.replaceAll(".*template=([^&#]*).*", "?$1")
                : decoded.contains("type=") ? decoded.replaceAll(".*type=([^&#]*).*", "?$1") : "";
        return path + query;
    }
}
