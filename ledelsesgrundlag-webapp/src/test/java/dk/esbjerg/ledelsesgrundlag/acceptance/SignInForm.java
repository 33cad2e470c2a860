package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Magnolia's own form for signing in, as it stands in an answer. */
final class SignInForm {

    private final Element button;

    private SignInForm(Element button) {
        this.button = button;
    }

    static SignInForm of(Document answer) {
        Element button = answer.selectFirst("form:has([name=mgnlUserId]) button");
        if (button == null) {
            throw new AssertionError("Nobody is asked to sign in: " + answer.text());
        }
        return new SignInForm(button);
    }

    /** Signs one of the users in that tests make. */
    HttpResponse<String> send(Browser browser, String user) {
        return browser.press(button, "mgnlUserId", user, "mgnlUserPSWD", Visitor.PASSWORD);
    }
}
