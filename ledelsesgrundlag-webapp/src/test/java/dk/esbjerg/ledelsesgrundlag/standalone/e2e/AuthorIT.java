package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.SampleFiles;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** An editor's day: everything an editor does, in a real browser, by keyboard, seen by readers as it is published. */
class AuthorIT {

    private static final String TOOLS = "/author/apps/leadershipTool";
    private static final String THEMES = "/author/apps/leadershipTheme";
    private static final String TOOLBOX = "/ledelsesgrundlag/vaerktoejskasse/";
    private static final String CHANGED = "Ændret siden udgivelse";

    @TempDir
    static Path folder;

    private static Editor rune;

    @BeforeAll
    static void arrive() {
        rune = Editor.arrives(true).signIn("redaktoer");
    }

    @AfterAll
    static void leave() {
        if (rune != null) {
            rune.close();
        }
    }

    @AfterEach
    void theBrowserHasNothingToComplainAbout() {
        rune.assertNoComplaints("status of 401", "status of 404", "status of 409");
    }

    @Test
    void aToolComesToReadersChangesGoesBackAndGetsAnotherAddress() {
        rune.open(TOOLS);
        rune.go("Tilføj redskab");
        rune.type("title", "Åben dør");
        assertEquals("aaben-doer", rune.value("slug"));
        rune.choose("kind", "Gode råd");
        rune.type("summary", "Vær til at få fat i.");
        rune.eventually(() -> rune.shows("#f-body-editor"));
        rune.find("#f-body-editor").sendKeys("Sæt tid af.");
        rune.type("durationMinutes", "20");
        rune.tick("Ledergruppe");
        rune.tick("Uddelegering");
        rune.go("Opret");
        assertEquals("Kladde", rune.state());
        String item = rune.path().split("\\?")[0];
        assertEquals(404, read("aaben-doer").statusCode());

        rune.go("Vis som læser");
        rune.assertSays("Sæt tid af.");
        rune.open(item);
        publish();
        String page = read("aaben-doer").body();
        assertTrue(page.contains("Vær til at få fat i.") && page.contains("Sæt tid af.") && page.contains("20"), page);

        rune.open(item);
        assertEquals("Udgivet", rune.state());
        rune.type("summary", "Vær der selv.");
        rune.go("Gem");
        assertEquals(CHANGED, rune.state());
        assertFalse(read("aaben-doer").body().contains("Vær der selv."));
        publish();
        assertTrue(read("aaben-doer").body().contains("Vær der selv."));

        rune.choose("from", option("Version 1"));
        rune.choose("to", option("Version 2"));
        rune.go("Vis forskelle");
        assertTrue(texts("del").contains("at få fat i"), texts("del"));
        assertTrue(texts("ins").contains("selv"), texts("ins"));
        rune.open(item + "/versions");
        rune.go("Gendan version 1 …");
        rune.go("Gendan version 1");
        rune.open(item);
        assertEquals("Vær til at få fat i.", rune.value("summary"));

        rune.type("slug", "doeren-er-aaben");
        rune.go("Gem");
        publish();
        assertTrue(read("doeren-er-aaben").body().contains("Vær til at få fat i."));
        HttpResponse<String> old = read("aaben-doer");
        assertTrue(List.of(301, 302, 308).contains(old.statusCode()), "status " + old.statusCode());
        assertTrue(old.headers().firstValue("Location").orElse("").endsWith("/doeren-er-aaben"));

        rune.open(item);
        rune.go("Kopiér");
        rune.go("Kopiér");
        assertEquals("Kladde", rune.state());
        assertFalse(rune.path().startsWith(item));
        rune.open(item);
        assertEquals("Udgivet", rune.state());
    }

    @Test
    void aListIsSearchedSortedAndFiltered() {
        rune.open(TOOLS);
        int everything = rune.all("tbody tr").size();
        rune.type("q", "tomme stol");
        rune.goBy(rune.control("Vis"));
        assertEquals("Den tomme stol", rune.find("tbody th").getText());
        assertTrue(rune.all("tbody tr").size() < everything);
        rune.go("Vis alle");
        assertEquals(everything, rune.all("tbody tr").size());

        rune.go("Titel");
        List<String> titles =
                rune.all("tbody th").stream().map(WebElement::getText).toList();
        rune.go("Titel");
        List<String> back =
                rune.all("tbody th").stream().map(WebElement::getText).toList();
        assertEquals(titles.get(0), back.get(back.size() - 1));

        rune.choose("f.kind", "Dialogkort");
        rune.goBy(rune.control("Vis"));
        assertTrue(rune.all("tbody tr").size() < everything);
        rune.choose("state", "Kladde");
        rune.type("q", "findes slet ikke");
        rune.goBy(rune.control("Vis"));
        rune.assertSays("Intet svarer til det, du søger.");
    }

    @Test
    void rowsOfATaskAreAddedAndMovedAndTasksAreReorderedAndMoved() {
        rune.open(THEMES);
        rune.go("Opfølgning");
        String task = rune.path();
        int before = rune.all("[name=points]").size();
        rune.press("Tilføj linje: Punkter");
        rune.eventually(() -> rune.all("[name=points]").size() == before + 1);
        rune.browser().driver().switchTo().activeElement().sendKeys("Det nyeste punkt");
        rune.find("button[value='points:" + before + ":up']").sendKeys(Keys.ENTER);
        rune.eventually(() -> "Det nyeste punkt".equals(points(before - 1)));
        rune.go("Gem");
        assertEquals("Det nyeste punkt", points(before - 1));

        rune.open(THEMES);
        rune.go("Flyt op: Opfølgning");
        List<String> order = titles();
        assertTrue(order.indexOf("Opfølgning") < order.indexOf("Uddelegering"), order.toString());
        rune.open(task);
        rune.go("Flyt");
        rune.choose("to", "Relationer");
        rune.go("Flyt");
        assertTrue(titles().indexOf("Opfølgning") > titles().indexOf("Relationer"));
        rune.open(task);
        rune.assertSays("Relationer");
    }

    @Test
    void whoDeletesWhatOthersReferToIsToldWhoAndCanBringItBack() {
        rune.open(THEMES);
        rune.go("Slet: Borgeren i centrum");
        rune.assertSays("Andet indhold henviser hertil");
        assertFalse(rune.all(".wb-problem li").isEmpty());
        rune.go("Slet alligevel");
        assertFalse(titles().contains("Borgeren i centrum"));
        rune.go("Slettet indhold");
        rune.go("Gendan »Borgeren i centrum« …");
        rune.go("Gendan");
        rune.open(THEMES);
        assertTrue(titles().contains("Borgeren i centrum"));
    }

    @Test
    void aPageIsMadeFilledRearrangedMovedDeletedAndBroughtBack() {
        rune.open("/author/pages");
        newPage("Vores hverdag");
        String page = rune.path().split("\\?")[0];
        add("Tekst", "text", "Første afsnit.");
        add("Tekst", "text", "Andet afsnit.");
        rune.go("Flyt op: Tekst 2");
        assertEquals("Andet afsnit.", rune.all(".wb-summary").get(0).getText());
        rune.go("Rediger: Tekst 1");
        rune.type("heading", "Nyt");
        rune.go("Gem");
        rune.assertSays("Nyt · Andet afsnit.");
        rune.go("Fjern: Tekst 2");
        rune.go("Fjern fra siden");
        assertEquals(1, rune.all(".wb-placed > li").size());

        rune.go("Vis som læser");
        for (String width : List.of("Computer", "Telefon")) {
            rune.go(width);
            rune.browser().driver().switchTo().frame(rune.find("iframe"));
            assertTrue(rune.text().contains("Andet afsnit."));
            rune.browser().driver().switchTo().defaultContent();
        }
        rune.open(page);
        rune.go("Udgiv");
        rune.go("Udgiv nu");
        assertTrue(DemoProgram.running()
                .get("/ledelsesgrundlag/vores-hverdag")
                .body()
                .contains("Andet afsnit."));

        String id = page.substring(page.lastIndexOf('/') + 1);
        rune.open("/author/items/website/" + id + "/move");
        rune.choose("to", "– Temaer");
        rune.go("Flyt");
        rune.open(page);
        rune.assertSays("/ledelsesgrundlag/temaer/vores-hverdag");
        rune.open("/author/items/website/" + id + "/delete");
        rune.go("Slet");
        rune.go("Slettet indhold");
        rune.go("Gendan »Vores hverdag« …");
        rune.go("Gendan");
        rune.open(page);
        rune.assertSays("Nyt · Andet afsnit.");
    }

    @Test
    void thePagesThatDefinitionsNameStayWhereTheyAre() {
        for (String title : List.of("Ledelsesgrundlag", "Værktøjskasse", "Cases")) {
            rune.open("/author/pages");
            String id = rune.control(title).getDomAttribute("href").replaceAll(".*/", "");
            for (String address : List.of("pages/" + id + "/address", "items/website/" + id + "/delete")) {
                rune.open("/author/" + address);
                rune.assertSays("skal blive, hvor den er");
            }
        }
    }

    @Test
    void twoWhoWriteAtOnceSeeEachOtherAndLoseNothing() {
        rune.open(TOOLS);
        rune.go("Led opad");
        try (Editor anne = Editor.arrives(true).signIn("administrator")) {
            anne.open(rune.path());
            anne.assertSays("Rune Redaktør");
            anne.type("summary", "Annes resumé.");
            anne.go("Gem");
        }
        rune.type("summary", "Runes resumé.");
        rune.go("Gem");
        rune.assertSays("En anden har gemt imens");
        assertTrue(texts(".wb-table ins").contains("Runes resumé."));
        assertTrue(texts(".wb-table mark").contains("Annes resumé."));
        assertEquals("Runes resumé.", rune.value("summary"));
        rune.assertFine();
        rune.go("Gem min udgave");
        assertEquals("Runes resumé.", rune.value("summary"));
    }

    @Test
    void whoseSessionEndsWhileWritingSignsInAndFindsTheText() {
        rune.open(TOOLS);
        rune.go("Den tomme stol");
        rune.type("summary", "Skrevet, før jeg blev logget ud.");
        rune.browser().driver().manage().deleteAllCookies();
        rune.go("Gem");
        rune.assertFine();
        rune.type("name", "redaktoer");
        rune.type("password", DemoProgram.password("redaktoer"));
        rune.go("Log ind");
        rune.assertSays("Det er ikke gemt endnu.");
        assertEquals("Skrevet, før jeg blev logget ud.", rune.value("summary"));
        rune.go("Gem");
        rune.assertSays("Ændringerne er gemt.");
    }

    @Test
    void anImageIsLaidUpDescribedUsedAndPublishedWithThePageThatShowsIt() throws IOException {
        Path file = Files.write(folder.resolve("moede.png"), SampleFiles.png(60, 40));
        rune.open("/author/assets");
        rune.input("files").sendKeys(file.toString());
        rune.goBy(rune.control("Læg op"));
        rune.go("moede");
        rune.type("description", "To ledere taler sammen.");
        rune.go("Gem");

        rune.open("/author/pages");
        newPage("Billedet");
        rune.go("Billede");
        rune.type("_q.image", "moede");
        rune.eventually(() -> rune.shows("button[name=_pick]"));
        rune.find("button[name=_pick]").sendKeys(Keys.ENTER);
        rune.eventually(() -> rune.shows("button[name=_drop]"));
        rune.go("Tilføj");
        rune.go("Udgiv");
        rune.assertSays("Læserne kan ikke se dette endnu");
        rune.assertFine();
        rune.go("Udgiv nu");
        rune.assertSays("Indholdet er udgivet.");
        String page = DemoProgram.running().get("/ledelsesgrundlag/billedet").body();
        assertTrue(page.contains("alt=\"To ledere taler sammen.\""), page);
        String source = page.replaceAll("(?s).*<img[^>]*src=\"([^\"]*moede[^\"]*)\".*", "$1");
        assertEquals(200, DemoProgram.running().get(source).statusCode());
    }

    @Test
    void aNewUserChoosesAPasswordAndReadsEnglish() {
        try (Editor anne = Editor.arrives(true).signIn("administrator")) {
            anne.go("Brugere");
            anne.assertFine();
            anne.go("Opret bruger");
            anne.type("name", "ny.bruger");
            anne.type("fullName", "Ny Bruger");
            anne.browser()
                    .driver()
                    .findElement(By.xpath("//label[.='Redaktør']/preceding-sibling::input"))
                    .sendKeys(Keys.SPACE);
            anne.choose("language", "English");
            anne.go("Opret");
            String password = anne.find("code").getText();
            anne.go("Log ud");

            anne.signIn("ny.bruger", password);
            anne.type("oldPassword", password);
            anne.type("newPassword", "fem små fisk i en spand");
            anne.type("repeatedPassword", "fem små fisk i en spand");
            anne.go("Change password");
            anne.open("/author");
            anne.assertSays("Deleted content");
            assertEquals("en", anne.find("html").getDomAttribute("lang"));
            anne.assertFine();
            anne.open("/author/users");
            anne.assertSays("role");
            anne.assertNoComplaints("status of 403", "status of 404");
        }
    }

    @Test
    void whoSignsOutIsAskedAboutWhatIsNotSavedAndLeavesNothingBehind() {
        try (Editor anne = Editor.arrives(true).signIn("administrator")) {
            anne.open(TOOLS);
            anne.go("Fra ord til handling");
            anne.type("summary", "Fortroligt udkast.");
            anne.press("Log ud");
            anne.eventually(() -> anne.shows("dialog[open]"));
            assertEquals(List.of(), anne.browser().axeViolations());
            anne.press("Bliv her, så jeg kan gemme");
            anne.eventually(() -> !anne.shows("dialog"));
            assertEquals("Fortroligt udkast.", anne.value("summary"));

            anne.press("Log ud");
            anne.eventually(() -> anne.shows("dialog[open]"));
            anne.go("Slet ændringerne, og log ud");
            anne.assertSays("Du er logget ud.");
            assertEquals(0L, anne.script("return localStorage.length"));
            anne.assertNoComplaints("status of 404");
        }
    }

    private static void publish() {
        rune.go("Gem og udgiv …");
        rune.go("Udgiv nu");
        rune.assertSays("Indholdet er udgivet.");
    }

    private static HttpResponse<String> read(String tool) {
        return DemoProgram.running().get(TOOLBOX + tool);
    }

    private static String option(String beginning) {
        return rune.all("#from option").stream()
                .map(WebElement::getText)
                .filter(text -> text.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static String texts(String selector) {
        return rune.all(selector).stream().map(WebElement::getText).toList().toString();
    }

    private static List<String> titles() {
        return rune.all(".wb-tree-title").stream().map(WebElement::getText).toList();
    }

    private static String points(int index) {
        return rune.all("[name=points]").get(index).getDomProperty("value");
    }

    private static void newPage(String title) {
        String home = rune.control("Ledelsesgrundlag").getDomAttribute("href").replaceAll(".*/", "");
        rune.open("/author/pages/new?parent=" + home + "&template=ledelsesgrundlag:pages/article");
        rune.type("title", title);
        rune.go("Opret siden");
    }

    private static void add(String template, String field, String text) {
        rune.go(template);
        rune.eventually(() -> rune.shows("#f-" + field + "-editor"));
        rune.find("#f-" + field + "-editor").sendKeys(text);
        rune.go("Tilføj");
    }
}
