package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A form of the workbench in a real browser: what its scripts add, and that it works without them. */
class FormIT extends SampleWorkbenchTests {

    private static final int PHONE = 320;
    private static final int DESK = 1280;

    @BeforeEach
    void begin() {
        sample.beginAnew("<p>Ord</p>");
        browser.width(DESK);
        open(SampleWorkbench.FORM);
        script("localStorage.clear(); sessionStorage.clear()");
        open(SampleWorkbench.FORM);
        started();
    }

    @Test
    void axeFindsNothingAndNothingSticksOut() {
        for (String path : List.of(SampleWorkbench.FORM, SampleWorkbench.EVERYTHING)) {
            for (int width : List.of(PHONE, 390, 768, DESK)) {
                browser.width(width);
                open(path);
                if (path.equals(SampleWorkbench.FORM)) {
                    started();
                }
                browser.screenshot("workbench" + path.replace('/', '-') + "-" + width);
                assertAccessible();
            }
        }
    }

    @Test
    void aRowIsAddedWithoutLeavingThePageAndHasTheFocus() {
        script("window.samePage = true");
        type("#title", " nu");

        click("button[value='points:add']");
        eventually(() -> points() == 3);
        assertEquals("Punkt 3", focused().getAccessibleName());
        focused().sendKeys("Tre");
        click("button[value='points:2:up']");
        eventually(() -> "Tre".equals(find("[name=points]:nth-of-type(1)").getDomProperty("value"))
                || value("points", 1).equals("Tre"));

        assertEquals(true, script("return window.samePage"));
        assertEquals("Visionsledelse nu", value("title", 0));
        assertEquals(List.of(), sample.saved);
        save();
        assertEquals(List.of("Et", "Tre", "To"), sample.saved.get(0).all("points"));
    }

    @Test
    void somebodyWhoTypesInAPickerFindsWithoutLosingTheFocus() {
        type("#q-tools", "be");
        eventually(() -> shown("button[value='tools:beta']"));
        assertEquals("q-tools", focused().getDomAttribute("id"));
        focused().sendKeys("t");
        assertEquals("bet", focused().getDomProperty("value"));
        eventually(() ->
                sample.changed.get(sample.changed.size() - 1).text("_q.tools").equals("bet"));

        click("button[value='tools:beta']");
        eventually(() -> shown("button[name=_drop][value='tools:beta']"));
        save();
        assertEquals(List.of("beta"), sample.saved.get(0).all("tools"));
    }

    @Test
    void theEnterKeySearchesInAPickerAndSavesElsewhere() {
        type("#q-tools", "alfa", Keys.ENTER);
        eventually(() -> shown("button[value='tools:alfa']"));
        assertEquals(List.of(), sample.saved);

        type("#title", Keys.ENTER);
        eventually(() -> sample.saved.size() == 1);
        assertEquals(List.of("Et", "To"), sample.saved.get(0).all("points"));
    }

    @Test
    void aKeySaves() {
        type("#title", " nu", Keys.chord(Keys.CONTROL, "s"));

        eventually(() -> sample.saved.size() == 1);
        assertEquals("Visionsledelse nu", sent("title"));
    }

    @Test
    void onlyAChangedFormWarnsBeforeItIsLeft() {
        assertFalse(warns());
        type("[name=points]", "x");
        assertTrue(warns());
        type("[name=points]", Keys.BACK_SPACE);
        assertFalse(warns());
        type("#q-tools", "x");
        assertFalse(warns(), "what is searched for is no change");
    }

    @Test
    void whatWasTypedIsOfferedAgainAfterTheWindowWasLost() {
        click("button[value='points:add']");
        eventually(() -> points() == 3);
        focused().sendKeys("Tre");
        type("#body-editor", "Flere ");
        type("#secret", "hemmeligt");
        eventually(() -> kept().contains("Flere"));
        assertFalse(kept().contains("hemmeligt"));

        open(SampleWorkbench.FORM);
        eventually(() -> shown("[data-notice] .wb-primary"));
        assertEquals("<p>Ord</p>", value("body", 0), "nothing happens unasked");
        assertAccessible();
        click("[data-notice] .wb-primary");
        eventually(() -> points() == 3 && !shown("[data-notice]"));
        assertTrue(warns());
        save();

        assertTrue(sent("body").contains("Flere"), sent("body"));
        assertEquals(List.of("Et", "To", "Tre"), sample.saved.get(0).all("points"));
        eventually(() -> kept().equals("[]"));
        open(SampleWorkbench.FORM);
        started();
        assertFalse(shown("[data-notice]"), "what was saved is offered no more");
    }

    @Test
    void aDraftOfAnOlderStateKeepsThatStatesRevision() {
        type("#title", " min");
        eventually(() -> kept().contains("min"));
        sample.saved.add(new dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters(
                java.util.Map.of("title", List.of("En andens"))));

        open(SampleWorkbench.FORM);
        eventually(() -> shown("[data-notice] .wb-primary"));
        click("[data-notice] .wb-primary");
        eventually(() -> value("title", 0).equals("Visionsledelse min"));

        assertEquals("r0", value("revision", 0));
    }

    @Test
    void aDraftCanBeDiscarded() {
        type("#title", " nu");
        eventually(() -> kept().contains("nu"));

        open(SampleWorkbench.FORM);
        eventually(() -> shown("[data-notice]"));
        click("[data-notice] button:not(.wb-primary)");

        eventually(() -> !shown("[data-notice]"));
        assertEquals("[]", kept());
        assertEquals("Visionsledelse", value("title", 0));
    }

    @Test
    void whatCouldNotBeSavedIsStillADraft() {
        find("#title").clear();
        type("#slug", "nyt");
        find("form.wb-form button.wb-primary").sendKeys(Keys.ENTER);
        eventually(() -> shown(".wb-problem"));
        started();

        assertTrue(warns());
        eventually(() -> kept().contains("nyt"));
        assertFalse(shown("[data-notice]"), "it is what is shown");
        assertAccessible();
        assertTrue(browser.complaints().stream().allMatch(complaint -> complaint.contains("status of 422")));
    }

    @Test
    void nobodySeesAnotherUsersDraft() {
        type("#title", " nu");
        eventually(() -> kept().contains("nu"));

        sample.user = "ole";
        open(SampleWorkbench.FORM);
        started();
        assertFalse(shown("[data-notice]"));

        click("form[action$='/logout'] button");
        eventually(() -> kept().equals("[]"));
    }

    @Test
    void whenTheSessionHasEndedNothingIsLostAndANewOneGoesOn() {
        type("#title", " nu");
        sample.signedIn = false;
        click("button[value='points:add']");
        eventually(() -> shown("[data-notice=session]"));
        assertEquals("Visionsledelse nu", value("title", 0));
        assertTrue(find("[data-notice=session] a").getDomAttribute("href").startsWith("/eknet/"));
        assertAccessible();

        sample.signedIn = true;
        sample.token = "t-2";
        script("window.dispatchEvent(new Event('focus'))");
        eventually(() -> !shown("[data-notice=session]"));
        save();
        assertEquals("t-2", sent("_token"));
        assertEquals("Visionsledelse nu", sent("title"));
    }

    @Test
    void somebodyElsesSessionIsNotTakenOver() {
        sample.signedIn = false;
        click("button[value='points:add']");
        eventually(() -> shown("[data-notice=session]"));

        sample.signedIn = true;
        sample.user = "ole";
        sample.token = "t-2";
        script("window.dispatchEvent(new Event('focus'))");
        click("button[value='points:add']");
        eventually(() -> browser.complaints().stream().anyMatch(complaint -> complaint.contains("status of 403")));

        assertTrue(shown("[data-notice=session]"), "nobody signed in whose form this is");
        assertEquals("t-1", value("_token", 0));
        assertEquals(List.of(), sample.changed);
    }

    @Test
    void whatFailsBehindThePageIsDoneTheOrdinaryWay() {
        sample.broken = true;
        click("button[value='points:add']");

        eventually(() -> browser.driver().getTitle().equals("Fejl"));
        assertFalse(browser.complaints().isEmpty(), "the browser tells of the failed answers");
    }

    @Test
    void theNameInAddressesFollowsTheTitleUntilItIsGiven() {
        find("#title").clear();
        type("#title", "Åben dør & øl – på Ærø");
        assertEquals("aaben-doer-oel-paa-aeroe", value("slug", 0));
        find("#slug").clear();
        type("#slug", "mit");
        type("#title", " igen");
        assertEquals("mit", value("slug", 0));
    }

    @Test
    void whoElseIsEditingIsAskedAndTold() {
        eventually(() -> find("[data-presence]").getText().equals("Ole Olsen redigerer også."));
        assertEquals("t-1", sample.presence.get(0).text("_token"));
    }

    @Test
    void withoutScriptsTheMarkupAndTheButtonsWork() {
        try (Browser scriptless = Browser.start(false).orElseThrow()) {
            scriptless.driver().get(sample.address(SampleWorkbench.FORM));
            assertTrue(scriptless.driver().findElement(By.id("body")).isDisplayed());
            scriptless
                    .driver()
                    .findElement(By.cssSelector("button[value='points:add']"))
                    .sendKeys(Keys.ENTER);
            scriptless.driver().findElement(By.cssSelector("[data-focus]")).sendKeys("Tre");
            scriptless
                    .driver()
                    .findElement(By.cssSelector("form.wb-form button.wb-primary"))
                    .sendKeys(Keys.ENTER);
            // A browser that is closed takes what it has not sent yet with it.
            eventually(() -> sample.saved.size() == 1);
        }
        assertEquals(List.of("Et", "To", "Tre"), sample.saved.get(0).all("points"));
        assertEquals("<p>Ord</p>", sent("body"));
    }

    private void started() {
        eventually(() -> shown("#body-editor"));
    }

    private int points() {
        return browser.driver().findElements(By.name("points")).size();
    }

    private String value(String name, int index) {
        return browser.driver().findElements(By.name(name)).get(index).getDomProperty("value");
    }

    private String kept() {
        return (String) script("return JSON.stringify(Object.values(localStorage))");
    }

    private boolean warns() {
        return (boolean) script("return !dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }
}
