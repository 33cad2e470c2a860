package dk.esbjerg.ledelsesgrundlag.standalone.workbench.mail;

import dk.esbjerg.ledelsesgrundlag.notices.MailReport;
import dk.esbjerg.ledelsesgrundlag.platform.MailNotSentException;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** {@code /author/mail}: whether mail is sent, what waits, who missed some and why, and a mail to try it with. */
public final class MailScreen implements Screen {

    private static final String HOME = "/author/mail";
    private static final int CONFLICT = 409;
    private static final int BAD_GATEWAY = 502;

    private final MailReport report;
    private final MailTransport transport;
    private final TestMail testMail;
    private final Options options;
    private final Frame frame;

    @Inject
    MailScreen(MailReport report, MailTransport transport, TestMail testMail, Options options, Frame frame) {
        this.report = report;
        this.transport = transport;
        this.testMail = testMail;
        this.options = options;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.isEmpty() || !parts.get(0).equals("mail")) {
            return Optional.empty();
        }
        Access.requireAdministrator(visit.user(), "see how mail fares");
        return switch (String.join("/", parts.subList(1, parts.size()))) {
            case "" -> Optional.of(show(200, visit, ""));
            case "test" -> Optional.of(visit.acts() ? sendTest(visit) : show(200, visit, ""));
            default -> Optional.empty();
        };
    }

    private Answer sendTest(Visit visit) {
        if (!transport.isConfigured() || visit.user().mailAddress().isEmpty()) {
            throw new Refusal(CONFLICT, "mail.test.impossible");
        }
        try {
            transport.send(testMail.to(visit.user(), visit.locale()));
            return Answer.seeOther(HOME + "?sent=test");
        } catch (MailNotSentException e) {
            return show(BAD_GATEWAY, visit, e.getMessage());
        }
    }

    private Answer show(int status, Visit visit, String testProblem) {
        Map<String, Object> model = new HashMap<>();
        model.put("server", options.mailServer().orElse(null));
        model.put("waiting", report.waiting());
        model.put("since", report.waitingSince().orElse(null));
        model.put("problem", report.problem().orElse(""));
        model.put("missed", report.missed());
        model.put("testProblem", testProblem);
        model.put("sent", testProblem.isEmpty() && visit.query().text("sent").equals("test"));
        return frame.show(status, visit, "mail", model);
    }
}
