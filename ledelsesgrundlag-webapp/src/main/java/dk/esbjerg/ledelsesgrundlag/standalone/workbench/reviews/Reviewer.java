package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;

/** Who visits, as the workflow knows them. */
final class Reviewer {

    private Reviewer() {}

    /** @throws dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException if they are no administrator */
    static Actor of(Visit visit) {
        Access.requireAdministrator(visit.user(), "review submissions");
        return new Actor(visit.user().name(), Role.ADMINISTRATOR);
    }
}
