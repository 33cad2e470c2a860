package dk.esbjerg.ledelsesgrundlag.standalone.bench;

import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.Standalone;
import dk.esbjerg.ledelsesgrundlag.standalone.security.OwnAccount;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.UserAdministration;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Fills a data folder with leaders, their dossiers and a reviewer, each step of each taken through the workflow: {@code
 * GeneratedSubmissions DIR LEADERS DONE WAITING DRAFTS}. What is done was withdrawn after it had been submitted. Drafts are
 * complete and wait to be sent; each is printed as its author and its id.
 */
public final class GeneratedSubmissions {

    static final String REVIEWER = "reviewer";
    static final String PASSWORD = "halvtreds bidrag i sekundet";

    private static final int THREADS = 2;
    private static final String TEXT = "Vi havde længe talt om det uden at komme videre, og det var først, da vi satte os sammen og skrev det"
            + " ned, at vi så, hvor forskelligt vi forstod opgaven. ";

    private final Submissions submissions;
    private final int leaders;

    private GeneratedSubmissions(Submissions submissions, int leaders) {
        this.submissions = submissions;
        this.leaders = leaders;
    }

    public static void main(String[] arguments) throws Exception {
        int leaders = Integer.parseInt(arguments[1]);
        try (Standalone standalone =
                new Standalone(OptionSources.read(List.of("--port=0", "--data", arguments[0]), Map.of()))) {
            standalone.install();
            UserAdministration users = standalone.get(UserAdministration.class);
            User operator = user("operator", Role.ADMINISTRATOR);
            List<User> all = new ArrayList<>(List.of(user(REVIEWER, Role.ADMINISTRATOR)));
            IntStream.range(0, leaders).forEach(i -> all.add(user(name(i), Role.LEADER)));
            for (User user : all) {
                String given = users.create(operator, user);
                standalone.get(OwnAccount.class).changePassword(user, given, PASSWORD, "");
            }
            GeneratedSubmissions generated = new GeneratedSubmissions(standalone.get(Submissions.class), leaders);
            generated.make(Integer.parseInt(arguments[2]), Action.SUBMIT, Action.WITHDRAW);
            generated.make(Integer.parseInt(arguments[3]), Action.SUBMIT);
            generated.make(Integer.parseInt(arguments[4]));
        }
    }

    private static User user(String name, Role role) {
        return new User(name, name, Set.of(role), true, "da");
    }

    private static String name(int leader) {
        return "leder" + leader;
    }

    private void make(int count, Action... steps) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> made = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> made.add(threads.submit(() -> one(i, steps))));
        for (Future<?> one : made) {
            one.get();
        }
        threads.shutdown();
    }

    private void one(int number, Action... steps) {
        Actor author = new Actor(name(number % leaders), dk.esbjerg.ledelsesgrundlag.workflow.Role.LEADER);
        UUID id = UUID.randomUUID();
        Submission draft = submissions.start(id, author);
        submissions.take(
                id,
                author,
                Step.save(story(number), Optional.of(new Consent("1", Instant.now()))).on(draft.revision()));
        for (Action step : steps) {
            submissions.take(id, author, Step.of(step));
        }
        if (steps.length == 0) {
            System.out.println(author.name() + " " + id);
        }
    }

    private static Story story(int number) {
        return new Story(
                "Genereret bidrag " + number,
                "Arbejdsplads " + number % 97,
                TEXT.repeat(4),
                TEXT.repeat(5),
                TEXT.repeat(3),
                TEXT.repeat(3),
                "",
                List.of(),
                List.of());
    }
}
