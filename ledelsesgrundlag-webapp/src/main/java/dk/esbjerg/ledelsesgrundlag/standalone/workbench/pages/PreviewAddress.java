package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PageEntry;
import java.net.URI;
import java.net.URISyntaxException;

/** Where a page can be seen as authored. */
final class PreviewAddress {

    private PreviewAddress() {}

    /** The address below the context path, as it is written in a link. */
    static String of(PageEntry page) {
        try {
            return PreviewScreen.PATH + new URI(null, null, page.path(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(page.path(), e);
        }
    }
}
