package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import info.magnolia.module.ModuleRegistry;
import javax.inject.Inject;
import javax.inject.Provider;

/**
 * The server that Magnolia's mail module is configured with, where that is installed. It knows no sender of its own, so our
 * setting names one; without it no mail is sent.
 */
public final class MagnoliaMailTransport implements MailTransport {

    private final ModuleRegistry modules;
    private final Provider<LedelsesgrundlagModule> module;

    @Inject
    public MagnoliaMailTransport(ModuleRegistry modules, Provider<LedelsesgrundlagModule> module) {
        this.modules = modules;
        this.module = module;
    }

    @Override
    public boolean isConfigured() {
        // The classes of the other module are first looked for when it is known to be there.
        return !sender().isEmpty() && modules.isModuleRegistered("mail") && MailServer.isConfigured();
    }

    @Override
    public void send(Mail mail) {
        MailServer.send(mail, sender());
    }

    private String sender() {
        return module.get().getMailSender().strip();
    }
}
