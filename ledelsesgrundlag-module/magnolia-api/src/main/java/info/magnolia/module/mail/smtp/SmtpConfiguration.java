package info.magnolia.module.mail.smtp;

public class SmtpConfiguration {
    public String getServer() {
        throw new UnsupportedOperationException();
    }
}
