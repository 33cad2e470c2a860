package dk.esbjerg.ledelsesgrundlag.standalone.bench;

import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.core.NodeImpl;

/**
 * Fills an installed data folder with published cases: {@code GeneratedCases DIR COUNT ABOUT}. The first ABOUT of them
 * are about {@value #TASK_PATH}, the others about the task after it.
 */
public final class GeneratedCases {

    static final String TASK_PATH = "/relationer/borgeren-i-centrum";
    private static final String OTHER_TASK_PATH = "/relationer/feedback-og-facilitering";
    private static final int A_MONTH = 200;
    private static final int SAVE_EVERY = 500;
    private static final String STORY =
            "Vi havde længe talt om det uden at komme videre, og det var først, da vi satte os sammen og skrev det ned,"
                    + " at vi så, hvor forskelligt vi forstod opgaven. ";

    private GeneratedCases() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        try (DataFolder data = DataFolder.claim(folder);
                ContentRepository repository = ContentRepository.open(data)) {
            generate(repository, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        }
    }

    static void generate(ContentRepository repository, int count, int about) throws RepositoryException {
        for (View view : View.values()) {
            Session themes = repository.session(view, "ledelsesgrundlag");
            Session cases = repository.session(view, "ledelsescases");
            String task = themes.getNode(TASK_PATH).getIdentifier();
            String other = themes.getNode(OTHER_TASK_PATH).getIdentifier();
            for (int i = 0; i < count; i++) {
                add(cases, i, i < about ? task : other);
                if (i % SAVE_EVERY == 0) {
                    cases.save();
                }
            }
            cases.save();
            cases.logout();
            themes.logout();
        }
    }

    private static void add(Session session, int number, String task) throws RepositoryException {
        LocalDate month = LocalDate.of(2018, 1, 1).plusMonths(number / A_MONTH);
        Node folder = folder(folder(session.getRootNode(), String.valueOf(month.getYear())), "m" + month.getMonthValue());
        String slug = "genereret-case-" + number;
        UUID id = UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
        Node item = ((NodeImpl) folder).addNodeWithUuid(slug, "lg:case", id.toString());
        Calendar created = GregorianCalendar.from(month.atStartOfDay(ZoneOffset.UTC));
        created.setTimeZone(TimeZone.getTimeZone("UTC"));
        stamp(item, created);
        item.setProperty("title", "Genereret case " + number);
        item.setProperty("slug", slug);
        item.setProperty("workplace", "Arbejdsplads " + number % 97);
        item.setProperty("challenge", STORY.repeat(4));
        item.setProperty("action", STORY.repeat(5));
        item.setProperty("result", STORY.repeat(3));
        item.setProperty("learning", STORY.repeat(3));
        item.setProperty("tasks", new String[] {task});
    }

    /** As what was made, and published at once. */
    static void stamp(Node item, Calendar created) throws RepositoryException {
        item.setProperty("mgnl:created", created);
        item.setProperty("mgnl:lastModified", created);
        item.setProperty("mgnl:lastModifiedBy", "redaktoer");
        item.setProperty("mgnl:lastActivated", created);
        item.setProperty("mgnl:lastActivatedBy", "redaktoer");
        item.setProperty("mgnl:activationStatus", true);
    }

    static Node folder(Node parent, String name) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, "mgnl:folder");
    }
}
