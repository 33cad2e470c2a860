package dk.esbjerg.ledelsesgrundlag.acceptance;

import dk.esbjerg.ledelsesgrundlag.standalone.e2e.PackagedProgram;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.DataFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The packaged standalone program on this machine, with the sample tools and cases. */
final class StandaloneHost implements Host {

    private final PackagedProgram program;

    private StandaloneHost(PackagedProgram program) {
        this.program = program;
    }

    /** @param options as on the command line, beyond the port and the data folder */
    static StandaloneHost start(Path data, String... options) {
        List<String> all = new ArrayList<>(List.of("--demo", "--data", data.toString()));
        all.addAll(List.of(options));
        return new StandaloneHost(PackagedProgram.start(all.toArray(String[]::new)));
    }

    /** The same with what a scenario makes of the installed content. */
    static StandaloneHost startWith(Scenario scenario, Path data, String... options) {
        return startWith(Map.of(View.PUBLISHED, scenario), data, options);
    }

    /** The same with what scenarios make of the content as it is authored, or as readers see it. */
    static StandaloneHost startWith(Map<View, Scenario> scenarios, Path data, String... options) {
        start(data, options).program.terminate();
        try (DataFolder folder = DataFolder.claim(data);
                ContentRepository repository = ContentRepository.open(folder)) {
            for (Map.Entry<View, Scenario> scenario : scenarios.entrySet()) {
                for (String workspace : scenario.getValue().workspaces()) {
                    Session session = repository.session(scenario.getKey(), workspace);
                    scenario.getValue().apply(workspace, session);
                    session.save();
                    session.logout();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RepositoryException e) {
            throw new IllegalStateException(e);
        }
        return start(data, options);
    }

    /** One of the users that come with the sample content, who has signed in. */
    Browser signedIn(String user) {
        Browser browser = new Browser(base());
        HttpResponse<String> answer = browser.press(
                browser.page("/login").selectFirst("form:has([name=password]) button"),
                "name",
                user,
                "password",
                program.password(user));
        if (answer.statusCode() != 303) {
            throw new AssertionError(user + " could not sign in: " + answer.statusCode() + " " + answer.body());
        }
        return browser;
    }

    @Override
    public URI base() {
        return URI.create(program.address(""));
    }

    @Override
    public void close() {
        program.close();
    }
}
