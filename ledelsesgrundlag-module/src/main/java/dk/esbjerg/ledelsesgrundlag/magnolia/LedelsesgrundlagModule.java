package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import info.magnolia.module.ModuleLifecycle;
import info.magnolia.module.ModuleLifecycleContext;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The module and its settings, which Magnolia reads from {@code config:/modules/ledelsesgrundlag/config}. Content is
 * installed at start, not by the installation: the content types make their workspaces only when modules start.
 */
public final class LedelsesgrundlagModule implements ModuleLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LedelsesgrundlagModule.class);

    private static final int HALF_A_YEAR = 180;

    private final ContentInstallation installation;
    private final Framework framework;
    private final SubmissionsAtWork submissions;
    private boolean styles = true;
    private int retentionDays = HALF_A_YEAR;
    private String publicAddress = "";
    private String mailSender = "";
    private String exchangeAddress = "";
    private String exchangeSecret = "";

    @Inject
    public LedelsesgrundlagModule(
            ContentInstallation installation, Framework framework, SubmissionsAtWork submissions) {
        this.installation = installation;
        this.framework = framework;
        this.submissions = submissions;
    }

    @Override
    public void start(ModuleLifecycleContext context) {
        if (context.getPhase() == ModuleLifecycleContext.PHASE_SYSTEM_STARTUP) {
            loadContent();
        }
        submissions.start(retentionDays, exchangeAddress, exchangeSecret);
    }

    private void loadContent() {
        installation.run();
        try {
            framework.load();
        } catch (RuntimeException e) {
            log.error("The framework's content cannot be read yet: {}", e.getMessage(), e);
        }
    }

    /** What observes the repository serves all of Magnolia's time: a changed setting restarts the module alone. */
    @Override
    public void stop(ModuleLifecycleContext context) {
        submissions.stop();
    }

    /** Whether pages bring the module's own style sheet. */
    public boolean isStyles() {
        return styles;
    }

    public void setStyles(boolean styles) {
        this.styles = styles;
    }

    /** For how many days a submission that has come to its end, or was left lying, is kept. */
    public int getRetentionDays() {
        return retentionDays;
    }

    public void setRetentionDays(int retentionDays) {
        this.retentionDays = retentionDays;
    }

    /** The address that mails come from; empty where none are to be sent. */
    public String getMailSender() {
        return mailSender;
    }

    public void setMailSender(String mailSender) {
        this.mailSender = mailSender;
    }

    /**
     * Where this instance, on which is decided, finds the one on which leaders write, context path included; empty on that one
     * itself, and where there is but one.
     */
    public String getExchangeAddress() {
        return exchangeAddress;
    }

    public void setExchangeAddress(String exchangeAddress) {
        this.exchangeAddress = exchangeAddress;
    }

    /** What the two instances know each other by; empty where there is but one. Nobody but they needs to read it. */
    public void setExchangeSecret(String exchangeSecret) {
        this.exchangeSecret = exchangeSecret;
    }

    /** Whether what leaders write here is decided about on another instance. */
    boolean isDecidedElsewhere() {
        return !exchangeSecret.isBlank() && exchangeAddress.isBlank();
    }

    /** Where readers find the site if that is another instance, context path included; empty if it is this one. */
    public String getPublicAddress() {
        return publicAddress;
    }

    public void setPublicAddress(String publicAddress) {
        this.publicAddress = publicAddress;
    }
}
