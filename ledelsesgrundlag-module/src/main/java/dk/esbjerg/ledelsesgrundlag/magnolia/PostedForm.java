package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.sharing.Fields;
import java.util.Optional;
import javax.servlet.ServletRequest;

/**
 * A form that was sent to one of the leaders' pages, on its way through Magnolia's filters to where the page is known.
 *
 * @param trust whether it was given to the one who sent it
 */
record PostedForm(Fields fields, Trust trust) {

    /** The form's field with its token; Magnolia's own forms carry the same token under another name. */
    static final String TOKEN = "bidragsnoegle";

    private static final String ATTRIBUTE = PostedForm.class.getName();

    /** Where a form comes from. */
    enum Trust {
        /** This site gave it to its sender, who is still signed in as then. */
        GIVEN,
        /** A page of this site sent it, but its sender has signed in since, or now has to. */
        EARLIER,
        /** Any other page may have sent it. */
        FORGED
    }

    static Optional<PostedForm> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof PostedForm form ? Optional.of(form) : Optional.empty();
    }

    void putOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
