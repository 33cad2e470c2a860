package dk.esbjerg.ledelsesgrundlag.standalone.authoring;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Stamps;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The folders that many items lie in, named as those of the installed ones: {@code /2026/11}. */
final class Months {

    private Months() {}

    /** The folder of this month, made where there is none yet; the caller saves. */
    static Node current(Session session, User user) throws RepositoryException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Node folder = session.getRootNode();
        for (String name :
                List.of(String.valueOf(today.getYear()), String.format(Locale.ROOT, "%02d", today.getMonthValue()))) {
            if (folder.hasNode(name)) {
                folder = folder.getNode(name);
            } else {
                folder = folder.addNode(name, Kinds.FOLDER);
                Stamps.created(folder, user.name());
            }
        }
        return folder;
    }
}
