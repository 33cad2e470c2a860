package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** One browser and one sample workbench for all tests of a class. After each the browser has had nothing to complain about. */
abstract class SampleWorkbenchTests {

    static SampleWorkbench sample;
    static Browser browser;

    @BeforeAll
    static void start() {
        Optional<Browser> found = Browser.start(true);
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH");
        browser = found.get();
        sample = new SampleWorkbench();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            sample.close();
        }
    }

    @AfterEach
    void theBrowserHasNothingToComplainAbout() {
        assertEquals(List.of(), browser.complaints());
    }

    /** Opens an address anew, without any warning of what that loses. */
    void open(String path) {
        leave();
        browser.driver().get(sample.address(path));
    }

    /** Leaves the page as if the window was lost: nothing asks. */
    void leave() {
        script("""
                Object.defineProperty(Event.prototype, 'preventDefault', { value() {} });
                Object.defineProperty(BeforeUnloadEvent.prototype, 'returnValue', { get: () => '', set() {} });
                """);
    }

    void save() {
        int before = sample.saved.size();
        find("form.wb-form button.wb-primary").sendKeys(Keys.ENTER);
        eventually(() -> sample.saved.size() > before);
    }

    /** What the last saved form held, with line breaks as they were typed. */
    String sent(String name) {
        return sample.saved.get(sample.saved.size() - 1).text(name).replace("\r\n", "\n");
    }

    /** In the middle of the window, where nothing that sticks to its edges covers it. */
    void click(String selector) {
        script("arguments[0].scrollIntoView({ block: 'center' })", find(selector));
        find(selector).click();
    }

    void type(String selector, CharSequence... keys) {
        find(selector).sendKeys(keys);
    }

    WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    boolean shown(String selector) {
        try {
            return browser.driver().findElements(By.cssSelector(selector)).stream()
                    .anyMatch(WebElement::isDisplayed);
        } catch (StaleElementReferenceException goneWhileLooking) {
            return false;
        }
    }

    WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) browser.driver()).executeScript(script, arguments);
    }

    void eventually(BooleanSupplier condition) {
        browser.eventually(condition, () -> "never happened");
    }

    void assertAccessible() {
        assertEquals(List.of(), browser.axeViolations());
        assertEquals(0, browser.overflow(), "scrolls sideways");
    }
}
