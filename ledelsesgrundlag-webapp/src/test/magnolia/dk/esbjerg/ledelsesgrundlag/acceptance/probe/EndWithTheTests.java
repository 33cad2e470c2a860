package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import javax.servlet.ServletContextEvent;
import javax.servlet.ServletContextListener;

/** Ends this Magnolia together with the process that started it, however that ended. */
public final class EndWithTheTests implements ServletContextListener {

    private static final int ENDED = 1;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ProcessHandle.of(Long.getLong("probe.parent"))
                .ifPresentOrElse(
                        tests -> tests.onExit().thenRun(EndWithTheTests::end), EndWithTheTests::end);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        // Nothing to give back.
    }

    private static void end() {
        Runtime.getRuntime().halt(ENDED);
    }
}
