package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.notices.Post.Reason;
import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import dk.esbjerg.ledelsesgrundlag.platform.MailNotSentException;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails of notices, oldest first, on a thread of its own; no step waits for it. What the server does not take is
 * tried again for five days, with growing pauses. A mail is noted as sent after the server has taken it, so that one may be
 * sent again, as the very same, if the program dies in between.
 */
@Singleton
public final class Delivery implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private static final Duration GIVES_UP_AFTER = Duration.ofDays(5);

    /** So many recipients in a row whose mails fail are not about them: it takes more than one full mailbox. */
    private static final int SERVER_IS_DOWN = 3;

    /** A mail that failed is looked for this often; the shortest pause is no shorter. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** A server that answers slowly is waited for, but not for ever. */
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    private final NoticeIndex index;
    private final Outbox outbox;
    private final NoticeMails mails;
    private final Colleagues colleagues;
    private final MailTransport transport;
    private final Clock clock;
    private final Semaphore changes = new Semaphore(0);
    private final Runnable ring = changes::release;

    /** Whose mails were not taken since the last one that was. */
    private final Set<String> failedInARow = new HashSet<>();

    private volatile Thread thread;
    private Trouble trouble = Trouble.NONE;
    private volatile Optional<String> problem = Optional.empty();

    @Inject
    Delivery(
            NoticeIndex index,
            Outbox outbox,
            NoticeMails mails,
            Colleagues colleagues,
            MailTransport transport,
            Clock clock) {
        this.index = index;
        this.outbox = outbox;
        this.mails = mails;
        this.colleagues = colleagues;
        this.transport = transport;
        this.clock = clock;
    }

    /** Begins to send, now and whenever there is something, as long as there is a mail server; one may be named later. */
    public synchronized void start() {
        if (thread != null) {
            return;
        }
        index.watch(ring);
        Thread started = new Thread(this::work, "notices");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Ends after the mail that is being sent. It can be started again. */
    @Override
    public synchronized void close() {
        Thread ending = thread;
        if (ending == null) {
            return;
        }
        index.unwatch(ring);
        thread = null;
        ring.run();
        try {
            // It is never interrupted: a database that it reads at that moment would close its file.
            ending.join(STOPS_WITHIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ending.isAlive()) {
            log.warn("A mail was being sent when this stopped; if it is not noted it is sent again, as the same");
        }
    }

    /** Why the last mail was not taken; empty when it was. */
    Optional<String> problem() {
        return problem;
    }

    /** A thread that was given up is not called back by the next start. */
    private void work() {
        Thread self = Thread.currentThread();
        BooleanSupplier goesOn = () -> thread == self;
        try {
            while (goesOn.getAsBoolean()) {
                sendWhatIsDue(goesOn);
                if (goesOn.getAsBoolean()) {
                    changes.tryAcquire(REST.toSeconds(), TimeUnit.SECONDS);
                    changes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Sends all that is due, unless the server is found not to be there, and begins no mail more once it is to end; never
     * throws. Waits for one who was given up and is still at a mail: what has become of that is not known before.
     */
    void sendWhatIsDue(BooleanSupplier goesOn) {
        synchronized (outbox) {
            try {
                if (!transport.isConfigured() || !trouble.isOver(clock.instant())) {
                    return;
                }
                send(goesOn);
            } catch (RuntimeException e) {
                log.error("Notices could not be sent by mail; they will be", e);
                problem = Optional.of(e.toString());
                trouble = trouble.again(clock.instant());
            }
        }
    }

    private void send(BooleanSupplier goesOn) {
        failedInARow.clear();
        for (KeptNotice listed : outbox.due(clock.instant())) {
            Optional<KeptNotice> notice = outbox.stillWaiting(listed);
            if (notice.isEmpty()) {
                continue;
            }
            send(notice.get(), goesOn);
            if (!goesOn.getAsBoolean()) {
                return;
            }
            if (failedInARow.size() >= SERVER_IS_DOWN) {
                trouble = trouble.again(clock.instant());
                log.warn("No mail leaves until {}: {}", trouble.until(), problem.orElse(""));
                return;
            }
        }
    }

    /**
     * What the server takes is noted before the next is tried: nothing that happens to one recipient sends another's again.
     */
    private void send(KeptNotice notice, BooleanSupplier goesOn) {
        Post post = notice.post();
        boolean waits = false;
        for (String recipient : notice.post().waiting()) {
            if (!goesOn.getAsBoolean()) {
                break;
            }
            Post before = post;
            try {
                post = send(notice, recipient, post);
            } catch (MailNotSentException e) {
                failedInARow.add(recipient);
                waits = true;
                problem = Optional.of(e.getMessage());
            } catch (RuntimeException e) {
                // Nothing is wrong with the server, nor with what the others get.
                waits = true;
                problem = Optional.of(e.toString());
                log.error("No mail could be written to {}; it is tried again", recipient, e);
            }
            if (post != before) {
                outbox.note(notice, post);
            }
        }
        if (waits) {
            outbox.note(notice, later(notice, post));
        }
    }

    /** @throws MailNotSentException if it is worth trying again */
    private Post send(KeptNotice notice, String recipient, Post post) {
        Optional<Colleague> colleague =
                colleagues.find(recipient).filter(found -> !found.mailAddress().isBlank());
        if (colleague.isEmpty()) {
            return post.undelivered(recipient, Reason.NO_ADDRESS);
        }
        try {
            transport.send(mails.write(notice, colleague.get()));
            trouble = Trouble.NONE;
            problem = Optional.empty();
            failedInARow.clear();
            return post.sent(recipient);
        } catch (MailNotSentException e) {
            if (!e.isForGood()) {
                throw e;
            }
            log.warn("The mail to {} was refused: {}", recipient, e.getMessage());
            return post.undelivered(recipient, Reason.REFUSED);
        }
    }

    private Post later(KeptNotice notice, Post post) {
        Instant now = clock.instant();
        if (notice.when().plus(GIVES_UP_AFTER).isAfter(now)) {
            return post.failed(now);
        }
        Post given = post;
        for (String recipient : post.waiting()) {
            log.warn("The mail to {} could not be sent for days", recipient);
            given = given.undelivered(recipient, Reason.GIVEN_UP);
        }
        return given;
    }
}
