package dk.esbjerg.ledelsesgrundlag.magnolia;

import dk.esbjerg.ledelsesgrundlag.notices.Delivery;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.submissions.Housekeeping;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import info.magnolia.event.EventBus;
import info.magnolia.event.HandlerRegistration;
import info.magnolia.task.event.TaskEvent;
import java.time.Duration;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes on about submissions without anybody asking, from the module's start to its stop. Nothing of it is made before:
 * when Magnolia makes the module there are no workspaces yet.
 */
@Singleton
public final class SubmissionsAtWork {

    private static final Logger log = LoggerFactory.getLogger(SubmissionsAtWork.class);

    private final Provider<Submissions> submissions;
    private final Provider<Delivery> delivery;
    private final ContentSource source;
    private final ExchangeAtWork exchange;
    private final Provider<ClaimedTasks> claimedTasks;
    private final EventBus events;
    private HandlerRegistration listening;
    private Housekeeping housekeeping;

    @Inject
    public SubmissionsAtWork(
            Provider<Submissions> submissions,
            Provider<Delivery> delivery,
            ContentSource source,
            ExchangeAtWork exchange,
            Provider<ClaimedTasks> claimedTasks,
            @Named("system") EventBus events) {
        this.submissions = submissions;
        this.delivery = delivery;
        this.source = source;
        this.exchange = exchange;
        this.claimedTasks = claimedTasks;
        this.events = events;
    }

    synchronized void start(int retentionDays, String exchangeAddress, String exchangeSecret) {
        exchange.start(exchangeAddress, exchangeSecret);
        finishPending();
        housekeeping = new Housekeeping(submissions.get(), Duration.ofDays(retentionDays));
        housekeeping.start();
        listening = events.addHandler(TaskEvent.class, claimedTasks.get());
        delivery.get().start();
    }

    synchronized void stop() {
        exchange.stop();
        if (housekeeping != null) {
            listening.removeHandler();
            housekeeping.close();
            housekeeping = null;
            delivery.get().close();
        }
    }

    /** What is published to another instance is left to the housekeeping: Magnolia loads its commands after all modules. */
    private void finishPending() {
        try {
            if (!source.read(Receivers.WORKSPACE, Receivers::exist)) {
                submissions.get().finishPending();
            }
        } catch (RuntimeException e) {
            log.error("What was decided about submissions cannot be finished yet; it is tried again", e);
        }
    }
}
