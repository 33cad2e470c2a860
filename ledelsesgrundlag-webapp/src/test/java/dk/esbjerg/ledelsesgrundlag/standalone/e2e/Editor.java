package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** Somebody at the workbench of the demo program, in a browser of their own, who uses nothing but the keyboard. */
final class Editor implements AutoCloseable {

    private final Browser browser;
    private final String program;

    private Editor(Browser browser, String program) {
        this.browser = browser;
        this.program = program;
    }

    /** Opens a browser; without one on this machine the test is skipped. */
    static Editor arrives(boolean scripts) {
        return arrives(scripts, DemoProgram.running().address(""));
    }

    /** @param program the address of a running program, without a path */
    static Editor arrives(boolean scripts, String program) {
        Optional<Browser> found = Browser.start(scripts);
        assumeTrue(found.isPresent(), "no chromium and chromedriver on the PATH");
        found.get().width(1280);
        return new Editor(found.get(), program);
    }

    Editor signIn(String name) {
        return signIn(name, DemoProgram.password(name));
    }

    Editor signIn(String name, String password) {
        open("/login");
        type("name", name);
        type("password", password);
        go("Log ind");
        return this;
    }

    Browser browser() {
        return browser;
    }

    void open(String path) {
        browser.driver().get(program + path);
    }

    /** The address shown, without the program's own part of it. */
    String path() {
        return browser.driver().getCurrentUrl().substring(program.length());
    }

    /** Follows a link or presses a button, and waits for the page that it leads to. */
    void go(String words) {
        goBy(control(words));
    }

    /** Follows the link or presses the button, and waits for the page that it leads to. */
    void goBy(WebElement control) {
        WebElement page = browser.driver().findElement(By.tagName("html"));
        control.sendKeys(Keys.ENTER);
        eventually(() -> isGone(page));
        eventually(() -> find("body").isEnabled());
    }

    /** Presses a button that does its work on the page. */
    void press(String words) {
        control(words).sendKeys(Keys.ENTER);
    }

    /** The first link or button shown with these words, or with them as its name. */
    WebElement control(String words) {
        return Stream.concat(
                        all("main a, main button, main summary, dialog button").stream(),
                        all("header a, header button, a").stream())
                .filter(found -> words.equals(found.getText().strip()) || words.equals(found.getAccessibleName()))
                .filter(WebElement::isDisplayed)
                .filter(found -> found.getDomAttribute("aria-hidden") == null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No »" + words + "« on " + path() + ": " + text()));
    }

    /** Writes in a field in place of what it holds. */
    void type(String field, String text) {
        WebElement input = input(field);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        input.sendKeys(text);
    }

    void choose(String field, String option) {
        input(field)
                .findElement(By.xpath(".//option[normalize-space(.)='" + option + "']"))
                .click();
    }

    /** Turns a check box with these words beside it. */
    void tick(String words) {
        browser.driver()
                .findElement(
                        By.xpath("//label[contains(normalize-space(.), '" + words + "')]//input[@type='checkbox']"))
                .sendKeys(Keys.SPACE);
    }

    String value(String field) {
        return input(field).getDomProperty("value");
    }

    WebElement input(String field) {
        return find("main [name='" + field + "']:not([type=hidden]), form [name='" + field + "']:not([type=hidden])");
    }

    WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    boolean shows(String selector) {
        try {
            return all(selector).stream().anyMatch(WebElement::isDisplayed);
        } catch (StaleElementReferenceException e) {
            return false;
        }
    }

    String text() {
        return find("body").getText();
    }

    void assertSays(String words) {
        assertTrue(text().contains(words), () -> "»" + words + "« is not on " + path() + ":\n" + text());
    }

    /** The state shown beside the item's title. */
    String state() {
        return find("main .wb-state").getText();
    }

    Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) browser.driver()).executeScript(script, arguments);
    }

    void eventually(BooleanSupplier condition) {
        browser.eventually(condition, () -> "never happened on " + path() + ":\n" + text());
    }

    /** That axe finds nothing on this screen and that nothing of it sticks out, from phone to desk. */
    void assertFine() {
        for (int width : List.of(320, 390, 1280)) {
            browser.width(width);
            assertEquals(0, browser.overflow(), path() + " scrolls sideways at " + width);
            if (width != 390) {
                assertEquals(List.of(), browser.axeViolations(), path() + " at " + width);
            }
        }
    }

    /** @param expected what the browser says of answers that refuse, such as "status of 409" */
    void assertNoComplaints(String... expected) {
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        .filter(complaint -> Stream.of(expected).noneMatch(complaint::contains))
                        .toList());
    }

    @Override
    public void close() {
        browser.close();
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException | JavascriptException e) {
            return true;
        } catch (WebDriverException e) {
            return Browser.saysDrawnAnew(e);
        }
    }
}
