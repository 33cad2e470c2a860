package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Every kind of screen, from phone to desk: axe finds nothing, nothing sticks out, the browser has nothing to complain about. */
class AuthorScreensIT {

    private static final List<String> OF_AN_ITEM = List.of("", "/versions", "/duplicate", "/delete");

    private static Editor anne;

    @BeforeAll
    static void arrive() {
        anne = Editor.arrives(true).signIn("administrator");
    }

    @AfterAll
    static void leave() {
        if (anne != null) {
            anne.close();
        }
    }

    @AfterEach
    void theBrowserHasNothingToComplainAbout() {
        anne.assertNoComplaints("status of 403", "status of 404", "status of 409", "status of 422");
    }

    static Stream<String> screens() {
        return Stream.of(
                "/author",
                "/author/pages",
                "/author/pages/new",
                "/author/apps/leadershipTool",
                "/author/apps/leadershipTool?q=findes-slet-ikke",
                "/author/apps/leadershipTheme",
                "/author/apps/leadershipTool/new?type=detail",
                "/author/apps/leadershipCase",
                "/author/apps/leadershipCase/new?type=detail",
                "/author/reviews",
                "/author/reviews?pile=all&q=findes-slet-ikke",
                "/author/notices",
                "/author/assets",
                "/author/trash",
                "/author/users",
                "/author/users/new",
                "/author/users/redaktoer",
                "/author/account",
                "/author/mail",
                "/author/findes-ikke",
                "/login");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenIsFine(String path) {
        anne.open(path);
        anne.assertFine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leadershipTool", "leadershipTheme"})
    void theScreensOfAnItemAreFine(String app) {
        anne.open("/author/apps/" + app);
        String item = anne.find("main [href*='/author/items/']").getDomAttribute("href");
        for (String screen : OF_AN_ITEM) {
            anne.open(item + screen);
            anne.assertFine();
        }
        String key = item.substring("/author/items/".length());
        for (String question : List.of("/author/publish?item=", "/author/unpublish?item=")) {
            anne.open(question + key);
            anne.assertFine();
        }
        anne.open(item + "/versions/compare?from=published&to=authored");
        anne.assertFine();
    }

    @Test
    void theScreensOfAPageAreFine() {
        anne.open("/author/pages");
        String page = anne.control("Temaer").getDomAttribute("href");
        anne.open(page + "/address");
        anne.assertFine();
        String front = "/author/pages";
        anne.open(front);
        String home = anne.control("Ledelsesgrundlag").getDomAttribute("href");
        for (String screen : List.of("", "/preview?width=phone", "/preview?width=desktop")) {
            anne.open(home + screen);
            anne.assertFine();
        }
        anne.open(home);
        String component = anne.find(".wb-placed a[href*='/components/']").getDomAttribute("href");
        for (String screen : List.of(component, component + "/remove")) {
            anne.open(screen);
            anne.assertFine();
        }
    }

    @Test
    void theScreensOfAReviewAreFineFromTheInboxToTheCase() {
        String id = Contributor.named("leder").submits("Skærmene");
        String review = "/author/reviews/" + id;
        String own = "/author/reviews/" + Contributor.named("administrator").submits("Skærmen om mit eget");
        for (String screen : List.of("/author/reviews", review, own, review + "/preview")) {
            anne.open(screen);
            anne.assertFine();
        }
        anne.open(own);
        anne.find("details summary").click();
        anne.assertFine();
        anne.open(review);
        anne.go("Tag til gennemsyn");
        anne.assertFine();
        anne.go("Bed om ændringer");
        anne.assertFine();
        anne.open(review + "/suggest");
        anne.assertFine();
        anne.go("Send forslaget til forfatteren");
        anne.assertFine();
        anne.open(review);
        anne.go("Godkend …");
        anne.assertFine();
        anne.go("Godkend og udgiv");
        anne.find("details summary").click();
        anne.assertFine();
        anne.go("Se den udgivne case");
        anne.assertFine();
        anne.open("/author/apps/leadershipCase");
        anne.goBy(anne.all("tbody th a").stream()
                .filter(link -> !link.getText().equals("Skærmene"))
                .findFirst()
                .orElseThrow());
        anne.go("Gå til bidraget, eller tag casen af siden");
        anne.assertFine();
    }

    @Test
    void aFormWithErrorsIsFineAndLeadsToThem() {
        anne.open("/author/users/new");
        anne.go("Opret");
        anne.assertFine();

        anne.open("/author/apps/leadershipTool/new?type=detail");
        anne.go("Opret");
        anne.assertSays("Noget skal rettes, før det kan gemmes");
        anne.assertFine();
        anne.find(".wb-problem a[href='#f-summary']").sendKeys(Keys.ENTER);
        assertEquals(
                "summary", anne.browser().driver().switchTo().activeElement().getDomAttribute("name"));
    }
}
