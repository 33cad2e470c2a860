package dk.esbjerg.ledelsesgrundlag.notices;

import dk.esbjerg.ledelsesgrundlag.notices.Post.Reason;
import dk.esbjerg.ledelsesgrundlag.notices.Post.Undelivered;
import dk.esbjerg.ledelsesgrundlag.platform.Colleague;
import dk.esbjerg.ledelsesgrundlag.platform.Colleagues;
import dk.esbjerg.ledelsesgrundlag.platform.MailTransport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** How the mails of notices fare, for administrators. Any thread may call. */
@Singleton
public final class MailReport {

    /** What was refused longer ago has been seen, or nobody wants to. */
    private static final Duration TOLD_FOR = Duration.ofDays(30);

    private final NoticeIndex index;
    private final Delivery delivery;
    private final Colleagues colleagues;
    private final MailTransport transport;
    private final Clock clock;

    @Inject
    public MailReport(
            NoticeIndex index, Delivery delivery, Colleagues colleagues, MailTransport transport, Clock clock) {
        this.index = index;
        this.delivery = delivery;
        this.colleagues = colleagues;
        this.transport = transport;
        this.clock = clock;
    }

    /**
     * Somebody who did not get mail.
     *
     * @param reason {@code noAddress}, {@code refused} or {@code givenUp}
     * @param notices how many notices it was about
     * @param latest when there was the latest of them
     */
    public record Missed(Colleague recipient, String reason, int notices, Instant latest) {}

    /** Whether mail is sent at all. */
    public boolean isConfigured() {
        return transport.isConfigured();
    }

    /** How many mails are still to be sent. */
    public int waiting() {
        return index.withMailWaiting().stream()
                .mapToInt(notice -> notice.post().waiting().size())
                .sum();
    }

    /** When there was the oldest notice that waits to be sent. */
    public Optional<Instant> waitingSince() {
        return index.withMailWaiting().stream().map(KeptNotice::when).findFirst();
    }

    /** What was wrong with the last mail that could not leave; empty once one could. */
    public Optional<String> problem() {
        return delivery.problem();
    }

    /** Who of those that can sign in did not get mail lately, the latest first; who has an address by now lacks none. */
    public List<Missed> missed() {
        Instant since = clock.instant().minus(TOLD_FOR);
        Map<Undelivered, Missed> missed = new LinkedHashMap<>();
        for (KeptNotice notice : index.undelivered()) {
            for (Undelivered one : notice.post().undelivered()) {
                Optional<Colleague> recipient = colleagues.find(one.recipient());
                boolean counts = one.reason() == Reason.NO_ADDRESS
                        ? recipient
                                .filter(found -> found.mailAddress().isBlank())
                                .isPresent()
                        : notice.when().isAfter(since);
                if (recipient.isPresent() && counts) {
                    missed.merge(
                            one,
                            new Missed(recipient.get(), one.reason().code(), 1, notice.when()),
                            (newest, older) -> new Missed(
                                    newest.recipient(), newest.reason(), newest.notices() + 1, newest.latest()));
                }
            }
        }
        return missed.values().stream()
                .sorted(Comparator.comparing(Missed::latest).reversed())
                .toList();
    }
}
