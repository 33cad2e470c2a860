package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import java.util.Optional;
import javax.inject.Inject;
import javax.jcr.Session;

/** The privacy notice that editors keep on the page with the form. */
public final class PrivacyNotices {

    private static final String PROPERTY = "privacy";

    private final ContentSource source;
    private final Pages pages;

    @Inject
    public PrivacyNotices(ContentSource source, Pages pages) {
        this.source = source;
        this.pages = pages;
    }

    /** That of the site around a page; an empty one where editors have left none. */
    PrivacyNotice around(String pagePath) {
        Optional<Page> form = pages.around(pagePath).flatMap(tree -> tree.withTemplate(Place.FORM));
        return new PrivacyNotice(form.map(page -> source.read(Page.WORKSPACE, session -> text(session, page.path())))
                .orElse(""));
    }

    private static String text(Session session, String path) throws javax.jcr.RepositoryException {
        String property = path + "/" + PROPERTY;
        return session.propertyExists(property) ? session.getProperty(property).getString() : "";
    }
}
