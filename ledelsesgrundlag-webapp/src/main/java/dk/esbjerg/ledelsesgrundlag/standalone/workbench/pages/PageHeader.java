package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PageEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the screens of one page say at their top.
 *
 * @param above the pages it lies below, from the top
 * @param template its template's title
 * @param status how it relates to what readers see; empty where that is not known
 */
public record PageHeader(PageEntry page, List<PageEntry> above, String template, Optional<Status> status) {

    /** @param state such as {@code draft} */
    public record Status(String state, Instant modified, String modifiedBy) {}

    /** The status, or null: for templates. */
    public Status shownStatus() {
        return status.orElse(null);
    }
}
