package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Every kind of page in a real browser, from phone to desk. */
class BrowserIT {

    private static final String TASK = "/ledelsesgrundlag/temaer/relationer/borgeren-i-centrum";
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    @TempDir
    static Path folder;

    private static PackagedProgram program;
    private static Browser browser;

    @BeforeAll
    static void start() {
        Optional<Browser> found = Browser.start(true);
        if (found.isEmpty()) {
            System.err.println("""

                    ******************************************************************************
                    *  BROWSER TESTS SKIPPED: no chromium and chromedriver on the PATH.          *
                    *  On Debian and Ubuntu: apt-get install chromium chromium-driver            *
                    ******************************************************************************
                    """);
        }
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH");
        browser = found.get();
        program =
                PackagedProgram.start("--demo", "--data", folder.resolve("data").toString());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (program != null) {
            program.close();
        }
    }

    static Stream<String> pages() {
        return Stream.of(
                "/ledelsesgrundlag",
                "/ledelsesgrundlag/temaer",
                "/ledelsesgrundlag/temaer/retning-og-rammer",
                "/ledelsesgrundlag/temaer/relationer",
                "/ledelsesgrundlag/temaer/personligt-lederskab",
                "/ledelsesgrundlag/temaer/retning-og-rammer/opfoelgning",
                TASK,
                "/ledelsesgrundlag/temaer/personligt-lederskab/reflekterende-ledelse",
                "/ledelsesgrundlag/vaerktoejskasse",
                "/ledelsesgrundlag/vaerktoejskasse?opgave=visionsledelse&type=template",
                "/ledelsesgrundlag/vaerktoejskasse?opgave=visionsledelse&type=advice&maalgruppe=executiveBoard",
                "/ledelsesgrundlag/vaerktoejskasse/retning-paa-en-side",
                "/ledelsesgrundlag/cases",
                "/ledelsesgrundlag/cases?opgave=uddelegering",
                "/ledelsesgrundlag/cases/vikarbudgettet-ud-paa-stuerne",
                "/ledelsesgrundlag/tilgaengelighed",
                "/ledelsesgrundlag/del-din-erfaring",
                "/ledelsesgrundlag/mine-bidrag",
                "/ledelsesgrundlag/findes-ikke");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothingAndNothingSticksOut(String path) {
        for (int width : List.of(PHONE, DESK)) {
            browser.width(width);
            browser.driver().get(program.address(path));
            browser.screenshot(path.substring(1).replaceAll("[^a-z0-9-]+", "_") + "-" + width);
            assertEquals(List.of(), browser.axeViolations(), path + " at " + width);
            assertEquals(0, browser.overflow(), path + " at " + width + " scrolls sideways");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theBrowserHasNothingToComplainAbout(String path) {
        browser.driver().get(program.address(path));

        assertEquals(
                List.of(),
                browser.complaints().stream()
                        .filter(complaint -> !complaint.contains("404"))
                        .toList());
        assertEquals("da", browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    @Test
    void theFirstTabStopIsTheSkipLinkAndItLeadsToTheContent() {
        browser.width(DESK);
        browser.driver().get(program.address(TASK));

        WebElement body = browser.driver().findElement(By.tagName("body"));
        body.sendKeys(Keys.TAB);
        WebElement first = browser.driver().switchTo().activeElement();
        assertEquals("#indhold", first.getDomAttribute("href"));
        assertTrue(first.getRect().getX() >= 0 && first.getRect().getHeight() > 0, "the skip link shows");

        first.sendKeys(Keys.ENTER);
        assertEquals("indhold", browser.driver().switchTo().activeElement().getDomAttribute("id"));
    }

    @Test
    void everyLinkOfTheTaskPageCanBeReachedAndShowsItsFocus() {
        browser.width(DESK);
        browser.driver().get(program.address(TASK));
        int links = browser.driver().findElements(By.cssSelector("a[href]")).size();

        for (int i = 0; i < links; i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            WebElement focused = browser.driver().switchTo().activeElement();
            assertEquals("a", focused.getTagName());
            assertTrue(
                    !focused.getCssValue("outline-style").equals("none")
                            || !focused.getCssValue("box-shadow").equals("none"),
                    "no visible focus on " + focused.getText());
        }
    }

    @Test
    void withScriptsOffALeaderOnAPhoneFindsAToolThroughTheFilters() {
        try (Browser scriptless = Browser.start(false).orElseThrow()) {
            scriptless.width(PHONE);
            scriptless.driver().get(program.address("/ledelsesgrundlag"));

            scriptless.click("a[href$='/vaerktoejskasse']");
            scriptless.click("summary");
            scriptless.click("a[href$='?opgave=visionsledelse']");
            scriptless.click("summary");
            scriptless.click("a[href*='type=template']");
            scriptless.click("a[href$='/retning-paa-en-side']");

            assertEquals(
                    "Retning på én side",
                    scriptless.driver().findElement(By.tagName("h1")).getText());
        }
    }
}
