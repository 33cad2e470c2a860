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

/** Fills an installed data folder with published tools: {@code GeneratedTools DIR COUNT}. */
public final class GeneratedTools {

    private static final int A_MONTH = 50;
    private static final String[] KINDS = {"tool", "advice", "dialogueCard", "template"};
    private static final String STEP = "<p>Sæt jer sammen to og to, og skriv det ned, som I hver for sig tror, at den"
            + " anden ville svare. Byt, og tal om forskellen.</p>";

    private GeneratedTools() {}

    public static void main(String[] arguments) throws Exception {
        try (DataFolder data = DataFolder.claim(Path.of(arguments[0]));
                ContentRepository repository = ContentRepository.open(data)) {
            generate(repository, Integer.parseInt(arguments[1]));
        }
    }

    private static void generate(ContentRepository repository, int count) throws RepositoryException {
        for (View view : View.values()) {
            Session tools = repository.session(view, "ledelsesvaerktoejer");
            for (int i = 0; i < count; i++) {
                add(tools, i);
            }
            tools.save();
            tools.logout();
        }
    }

    private static void add(Session session, int number) throws RepositoryException {
        LocalDate month = LocalDate.of(2018, 1, 1).plusMonths(number / A_MONTH);
        Node year = GeneratedCases.folder(session.getRootNode(), String.valueOf(month.getYear()));
        String slug = "genereret-redskab-" + number;
        UUID id = UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
        Node item = ((NodeImpl) GeneratedCases.folder(year, "m" + month.getMonthValue()))
                .addNodeWithUuid(slug, "lg:tool", id.toString());
        Calendar created = GregorianCalendar.from(month.atStartOfDay(ZoneOffset.UTC));
        created.setTimeZone(TimeZone.getTimeZone("UTC"));
        GeneratedCases.stamp(item, created);
        item.setProperty("title", "Genereret redskab " + number);
        item.setProperty("slug", slug);
        item.setProperty("kind", KINDS[number % KINDS.length]);
        item.setProperty("summary", "Et redskab til at tale om det, der ellers bliver stående usagt.");
        item.setProperty("body", STEP.repeat(8));
        item.setProperty("durationMinutes", 30L);
    }
}
