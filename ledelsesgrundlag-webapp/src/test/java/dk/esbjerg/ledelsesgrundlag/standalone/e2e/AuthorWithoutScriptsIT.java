package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What an editor needs most, where no script runs: plain forms do it all. */
class AuthorWithoutScriptsIT {

    private static Editor rune;

    @BeforeAll
    static void arrive() {
        rune = Editor.arrives(false).signIn("redaktoer");
    }

    @AfterAll
    static void leave() {
        if (rune != null) {
            rune.close();
        }
    }

    @Test
    void aToolIsWrittenAsMarkupCorrectedAndPublished() {
        rune.open("/author/apps/leadershipTool/new?type=detail");
        rune.type("title", "Uden script");
        rune.type("slug", "uden-script");
        rune.type("body", "<p>Skrevet i <strong>opmærkning</strong>.</p>");
        rune.input("title").sendKeys(Keys.ENTER);
        rune.eventually(() -> rune.text().contains("Noget skal rettes"));
        assertEquals("Uden script", rune.value("title"));
        rune.choose("kind", "Redskab");
        rune.type("summary", "Det går også.");
        rune.go("Opret");
        rune.go("Gem og udgiv …");
        rune.go("Udgiv nu");
        String page = DemoProgram.running()
                .get("/ledelsesgrundlag/vaerktoejskasse/uden-script")
                .body();
        assertTrue(page.contains("<p>Skrevet i <strong>opmærkning</strong>.</p>"), page);
    }

    @Test
    void rowsAreAddedMovedAndRemoved() {
        rune.open("/author/apps/leadershipTheme");
        rune.go("Visionsledelse");
        int before = rune.all("[name=points]").size();
        rune.go("Tilføj linje: Punkter");
        assertEquals(before + 1, rune.all("[name=points]").size());
        rune.all("[name=points]").get(before).sendKeys("Et punkt uden script");
        rune.go("Flyt op: Punkt " + (before + 1));
        assertEquals(
                "Et punkt uden script",
                rune.all("[name=points]").get(before - 1).getDomProperty("value"));
        rune.go("Fjern: Punkt " + before);
        rune.go("Gem");
        rune.assertSays("Ændringerne er gemt.");
        assertEquals(before, rune.all("[name=points]").size());
    }

    @Test
    void aComponentIsAddedMovedAndRemoved() {
        rune.open("/author/pages");
        rune.go("Ledelsesgrundlag");
        int before = rune.all(".wb-placed > li").size();
        rune.go("Citat");
        rune.browser()
                .driver()
                .findElements(By.cssSelector("form.wb-form textarea, form.wb-form input:not([type=hidden])"))
                .forEach(field -> field.sendKeys("Ord"));
        rune.go("Tilføj");
        assertEquals(before + 1, rune.all(".wb-placed > li").size());
        rune.go("Flyt op: Citat " + (before + 1));
        rune.go("Fjern: Citat " + before);
        rune.go("Fjern fra siden");
        assertEquals(before, rune.all(".wb-placed > li").size());
    }

    @Test
    void whoSavesOverANewerChangeSeesBoth() {
        rune.open("/author/apps/leadershipTool");
        rune.go("Nærvær efter behov");
        try (Editor anne = Editor.arrives(false).signIn("administrator")) {
            anne.open(rune.path());
            anne.type("summary", "Annes ord.");
            anne.go("Gem");
        }
        rune.type("summary", "Runes ord.");
        rune.go("Gem");
        rune.assertSays("En anden har gemt imens");
        rune.assertSays("Annes ord.");
        assertEquals("Runes ord.", rune.value("summary"));
    }

    @Test
    void whoseSessionEndsSignsInAndFindsTheText() {
        rune.open("/author/apps/leadershipTool");
        rune.go("Råderumstrappen");
        rune.type("summary", "Skrevet uden script.");
        rune.browser().driver().manage().deleteAllCookies();
        rune.go("Gem");
        rune.type("name", "redaktoer");
        rune.type("password", DemoProgram.password("redaktoer"));
        rune.go("Log ind");
        assertEquals("Skrevet uden script.", rune.value("summary"));
        rune.go("Gem");
        rune.assertSays("Ændringerne er gemt.");
    }

    @Test
    void theMenuIsOneRowOrASheetThatAButtonOpens() {
        Contributor.named("leder").submits("Til at tælle");
        try (Editor anne = Editor.arrives(false).signIn("administrator")) {
            for (int width : List.of(320, 390, 768, 1024, 1120, 1121, 1160, 1280, 1360, 1361, 1600)) {
                anne.browser().width(width);
                anne.open("/author/users");
                assertEquals(width < 1121, anne.shows(".wb-nav > .wb-menu"), "at " + width);
                if (width < 1121) {
                    assertOpensAndCloses(anne);
                } else {
                    assertIsOneRow(anne, width);
                }
                assertEquals(0, anne.browser().overflow(), "scrolls sideways at " + width);
                anne.go("Slettet indhold");
                assertEquals("/author/trash", anne.path());
            }
        }
    }

    /** By its own button and by the key for it; and leaves it open. */
    private static void assertOpensAndCloses(Editor anne) {
        assertFalse(anne.shows(".wb-nav a"));
        String waiting = anne.find(".wb-nav > .wb-menu .wb-count").getText();
        anne.press("Menu: " + waiting + " nye");
        anne.eventually(() -> anne.shows(".wb-nav a"));
        anne.find("body").sendKeys(Keys.ESCAPE);
        anne.eventually(() -> !anne.shows(".wb-nav a"));
        anne.press("Menu: " + waiting + " nye");
        anne.eventually(() -> anne.shows(".wb-nav a"));
        anne.press("Luk menuen");
        anne.eventually(() -> !anne.shows(".wb-nav a"));
        anne.press("Menu: " + waiting + " nye");
        anne.eventually(() -> anne.shows(".wb-nav a"));
    }

    private static void assertIsOneRow(Editor anne, int width) {
        List<Integer> rows = anne.all(".wb-nav li").stream()
                .map(entry -> entry.getLocation().getY())
                .distinct()
                .toList();
        assertEquals(1, rows.size(), () -> "at " + width + ": " + rows);
    }
}
