package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** A leader's case on its way through the hands of an administrator, in a real browser, to those who read it. */
class ReviewIT {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCaseIsClaimedSentBackResubmittedApprovedAndRead(boolean scripts) {
        String title = scripts ? "Køen med script" : "Køen uden script";
        String address = "/ledelsesgrundlag/cases/" + (scripts ? "koeen-med-script" : "koeen-uden-script");
        try (Editor anne = Editor.arrives(scripts).signIn("administrator")) {
            Contributor leader = Contributor.named("leder");
            String id = leader.submits(title);

            anne.open("/author/notices");
            anne.assertSays("Der er kommet et nyt bidrag");
            anne.open("/author/reviews");
            anne.go(title);
            assertEquals("/author/reviews/" + id, anne.path());
            anne.browser().driver().switchTo().frame(anne.find("iframe"));
            assertTrue(anne.text().contains("Køen foran min dør var lang: " + title), anne.text());
            anne.browser().driver().switchTo().defaultContent();
            anne.go("Tag til gennemsyn");
            assertEquals("Bliver læst", anne.state());

            anne.go("Bed om ændringer");
            anne.assertSays("hvad skal ændres, eller hvorfor afviser du?");
            anne.type("comment", "Skriv mere om køen.");
            anne.go("Bed om ændringer");
            assertEquals("Hos forfatteren", anne.state());
            anne.assertSays("Skriv mere om køen.");
            assertFalse(anne.text().contains("Alt blev afgjort af mig"));
            assertEquals(404, read(address).statusCode());

            leader.resubmits(id, title + " igen");
            anne.open("/author/reviews/" + id);
            anne.assertSays("Ændret, siden det sidst blev læst");
            assertTrue(anne.all("ins").stream().anyMatch(text -> text.getText().contains("igen")));
            anne.go("Tag til gennemsyn");
            anne.type("comment", "Tak for den.");
            anne.go("Godkend …");
            anne.assertSays("præcis som du har set den");
            assertEquals("Tak for den.", anne.value("comment"));
            assertEquals(404, read(address + "-igen").statusCode());
            anne.go("Godkend og udgiv");
            assertEquals("Udgivet", anne.state());
            if (scripts) {
                anne.eventually(() -> drafts(anne).isEmpty());
            }
            HttpResponse<String> page = read(address + "-igen");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Køen foran min dør var lang: " + title + " igen."), page.body());
        }
    }

    @Test
    void whatWasTypedAndNotSentComesBackAndIsForgottenOnceThereIsNothingToDecide() {
        String title = "Kladder i browseren";
        try (Editor anne = Editor.arrives(true).signIn("administrator")) {
            String id = Contributor.named("leder").submits(title);
            String review = "/author/reviews/" + id;
            anne.open(review);
            anne.go("Tag til gennemsyn");

            anne.type("comment", "Mine ord.");
            anne.eventually(() -> drafts(anne).contains("Mine ord."));
            restores(anne, review);
            assertEquals("Mine ord.", anne.value("comment"));

            anne.open(review + "/suggest");
            anne.type("result", "Et bedre resultat.");
            anne.eventually(() -> drafts(anne).contains("Et bedre resultat."));
            assertFalse(drafts(anne).contains("Alt blev afgjort af mig"), "only what was changed is kept");
            restores(anne, review + "/suggest");
            assertEquals("Et bedre resultat.", anne.value("result"));
            assertTrue(anne.value("challenge").contains("Alt blev afgjort af mig"));

            anne.go("Send forslaget til forfatteren");
            assertTrue(anne.shows("[role=alert]"), "it has no comment");
            anne.eventually(() -> drafts(anne).contains("Et bedre resultat."));
            assertFalse(anne.shows("[data-notice]"), "it is what is shown");
            anne.type("comment", "Kortere.");
            anne.go("Send forslaget til forfatteren");
            assertEquals("Hos forfatteren", anne.state());
            anne.eventually(() -> drafts(anne).isEmpty());
            anne.assertNoComplaints("status of 422");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 640, 320})
    void theCaseIsShownAsAWholeAndLeadsNowhere(int width) {
        try (Editor anne = Editor.arrives(true).signIn("administrator")) {
            anne.browser().width(width);
            anne.open("/author/reviews/" + Contributor.named("leder").submits("I en ramme på " + width));
            anne.eventually(() -> (Boolean) anne.script("const page = document.querySelector('iframe.wb-story')"
                    + ".contentDocument.documentElement; return page.scrollHeight > 400"
                    + " && page.scrollHeight <= page.clientHeight + 2"));

            anne.browser().driver().switchTo().frame(anne.find("iframe.wb-story"));
            assertTrue(anne.text().contains("Køen foran min dør var lang"), anne.text());
            assertEquals(0, anne.all("a[href], button, input, summary").size());
            anne.browser().driver().switchTo().defaultContent();
            anne.assertNoComplaints();
        }
    }

    @Test
    void aDraftThatDoesNotFitIsShownForCopying() {
        try (Editor anne = Editor.arrives(true).signIn("administrator")) {
            String review = "/author/reviews/" + Contributor.named("leder").submits("Kladde uden felt");
            anne.open(review);
            anne.go("Tag til gennemsyn");
            anne.type("comment", "Ord uden felt.");
            anne.eventually(() -> drafts(anne).contains("Ord uden felt."));
            anne.script("for (const [key, value] of Object.entries(localStorage))"
                    + " localStorage.setItem(key.replace(/[^|]+$/, 'før'), value.replace('\"comment\"', '\"før\"'))");
            anne.open(review);
            anne.eventually(() -> anne.shows("[data-notice=draft-1] .wb-primary"));
            anne.find("[data-notice=draft-0] .wb-primary").sendKeys(Keys.ENTER);
            anne.find("[data-notice=draft-1] .wb-primary").sendKeys(Keys.ENTER);

            anne.eventually(() -> anne.shows("[data-notice] textarea"));
            assertEquals("Ord uden felt.", anne.find("[data-notice] textarea").getDomProperty("value"));
            assertTrue(drafts(anne).contains("Ord uden felt."), "it is not thrown away");
            anne.assertNoComplaints();
        }
    }

    @Test
    void whoSignsOutLeavesNoDraftsBehind() {
        try (Editor anne = Editor.arrives(true).signIn("administrator")) {
            anne.open("/author/reviews/" + Contributor.named("leder").submits("Kladde ved log ud"));
            anne.go("Tag til gennemsyn");
            anne.type("comment", "Ikke til andre.");
            anne.eventually(() -> drafts(anne).contains("Ikke til andre."));

            anne.press("Log ud");
            anne.eventually(() -> anne.shows("dialog"));
            anne.go("Slet ændringerne, og log ud");
            anne.open("/login");
            assertEquals("", drafts(anne));
        }
    }

    private static void restores(Editor anne, String address) {
        anne.open(address);
        anne.eventually(() -> anne.shows("[data-notice=draft-0] .wb-primary"));
        anne.press("Hent ændringerne frem");
        anne.eventually(() -> !anne.shows("[data-notice]"));
    }

    private static String drafts(Editor editor) {
        return (String) editor.script("return Object.entries(localStorage)"
                + ".filter(([key]) => key.startsWith('wb-draft|')).map(entry => entry[1]).join('\\n')");
    }

    private static HttpResponse<String> read(String address) {
        return DemoProgram.running().get(address);
    }
}
