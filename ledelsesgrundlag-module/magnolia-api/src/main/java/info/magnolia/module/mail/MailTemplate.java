package info.magnolia.module.mail;

import javax.mail.Session;

public class MailTemplate {
    public MailTemplate(MailModule module) {
        throw new UnsupportedOperationException();
    }

    public Session initSession() {
        throw new UnsupportedOperationException();
    }
}
