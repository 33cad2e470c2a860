package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
