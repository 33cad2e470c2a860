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

    private final ContentInstallation installation;
    private final Framework framework;
    private boolean styles = true;

    @Inject
    public LedelsesgrundlagModule(ContentInstallation installation, Framework framework) {
        this.installation = installation;
        this.framework = framework;
    }

    @Override
    public void start(ModuleLifecycleContext context) {
        if (context.getPhase() == ModuleLifecycleContext.PHASE_SYSTEM_STARTUP) {
            loadContent();
        }
    }

    private void loadContent() {
        installation.run();
        try {
            framework.load();
        } catch (RuntimeException e) {
            log.error("The framework's content cannot be read yet: {}", e.getMessage(), e);
        }
    }

    @Override
    public void stop(ModuleLifecycleContext context) {
        // What observes the repository serves all of Magnolia's time: a changed setting restarts the module alone.
    }

    /** Whether pages bring the module's own style sheet. */
    public boolean isStyles() {
        return styles;
    }

    public void setStyles(boolean styles) {
        this.styles = styles;
    }
}
