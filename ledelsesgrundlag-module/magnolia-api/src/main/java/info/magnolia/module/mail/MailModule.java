package info.magnolia.module.mail;

import info.magnolia.module.mail.smtp.SmtpConfiguration;

public class MailModule {
    public SmtpConfiguration getSmtpConfiguration() {
        throw new UnsupportedOperationException();
    }
}
