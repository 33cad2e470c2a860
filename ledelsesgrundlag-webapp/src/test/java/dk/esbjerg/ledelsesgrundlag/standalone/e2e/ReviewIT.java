package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            anne.assertSays("Du skal skrive hvorfor");
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
            HttpResponse<String> page = read(address + "-igen");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Køen foran min dør var lang: " + title + " igen."), page.body());
        }
    }

    private static HttpResponse<String> read(String address) {
        return DemoProgram.running().get(address);
    }
}
