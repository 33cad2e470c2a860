package dk.esbjerg.ledelsesgrundlag.standalone.workbench.mail;

import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.SiteAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.inject.Inject;

/** The mail that an administrator sends to see whether mail arrives. */
final class TestMail {

    private static final String HOME = "/ledelsesgrundlag";

    private final Words words;
    private final SiteAddress site;

    @Inject
    TestMail(Words words, SiteAddress site) {
        this.words = words;
        this.site = site;
    }

    Mail to(User user, Locale language) {
        String home = site.of(HOME);
        return new Mail(
                "<" + UUID.randomUUID() + "@" + URI.create(home).getHost() + ">",
                user.mailAddress(),
                words.say(language, "mail.test.subject", List.of()),
                words.say(language, "mail.test.text", List.of()) + "\n\n" + home + "\n");
    }
}
