package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import java.util.UUID;
import javax.inject.Inject;

/** The page on which people follow what they have submitted, wherever an administrator has moved it. */
public final class OwnPage {

    private static final String TEMPLATE = "myCases";

    /** Where it is installed; what a link leads to while there is none. */
    private static final String INSTALLED = "/ledelsesgrundlag/mine-bidrag";

    private final Pages pages;

    @Inject
    public OwnPage(Pages pages) {
        this.pages = pages;
    }

    /** Where the author of a submission finds it, below the context path. */
    public String path(UUID submission) {
        String page = pages.all().stream()
                .flatMap(tree -> tree.withTemplate(TEMPLATE).stream())
                .map(Page::path)
                .findFirst()
                .orElse(INSTALLED);
        return page + "/" + submission;
    }
}
