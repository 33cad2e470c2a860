package dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.FormMarkup;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestFrame;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Candidates;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.FormValues;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.WorkbenchFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Forms as a user gets to see them. */
final class ShownForms {

    private final Frame frame = TestFrame.around(new WorkbenchFiles());
    private final FormViews views;

    ShownForms(Candidates candidates) {
        views = new FormViews(candidates);
    }

    FormMarkup show(Form form, FormValues values) {
        return FormMarkup.parse(html("da", form, values, Parameters.NONE, Map.of()));
    }

    /** @param sent the form that this is the answer to */
    String html(String language, Form form, FormValues values, Parameters sent, Map<String, String> problems) {
        User user = new User("karen", "Karen Blixen", Set.of(Role.EDITOR), true, language);
        Call call = new Call(
                "POST", "/author", Parameters.NONE, sent, List.of(), Map.of(), "", false, Optional.empty(), "http://x");
        Visit visit = new Visit(call, new Visitor(user, "token"), false);
        return text(frame.show(visit, "sample-form", Map.of("view", views.view(visit, form, values, problems))));
    }

    private static String text(Answer answer) {
        try (InputStream body = answer.body().open()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
