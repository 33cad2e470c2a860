package dk.esbjerg.ledelsesgrundlag.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.ChangedMeanwhileException;
import dk.esbjerg.ledelsesgrundlag.platform.ContentStore;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.Mail;
import dk.esbjerg.ledelsesgrundlag.platform.Publisher;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import dk.esbjerg.ledelsesgrundlag.submissions.StoredSubmissions;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.jcr.NodeIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticesTest {

    @RegisterExtension
    static final TestRepository REPOSITORY = new TestRepository();

    private static final Actor LEADER = new Actor("lea", Role.LEADER);
    private static final Actor ADA = new Actor("ada", Role.ADMINISTRATOR);
    private static final String SECRET = "Hemmelig Bcc: alle@example.dk <b>";
    private static final Story STORY =
            new Story(SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, "Lea Leder", List.of("t1"), List.of());

    private final Time clock = new Time();
    private final Mailbox mailbox = new Mailbox();
    private final Staff staff = new Staff()
            .with("lea", "lea@example.dk", Locale.forLanguageTag("da"))
            .withAdministrator("ada", "ada@example.dk")
            .withAdministrator("bo", "bo@example.dk");
    private final FullDisk store = new FullDisk();
    private final Submissions submissions = new StoredSubmissions(
            store, new Nowhere(), (workspace, item) -> {}, new NoticeEntries(staff, mailbox), clock);
    private final UUID id = UUID.randomUUID();
    private Running running = new Running();

    @Test
    void whomAStepConcernsIsToldOnTheSiteAndByMail() {
        submit();

        assertEquals(List.of(NoticeKind.RECEIVED), kinds("lea"));
        assertEquals(List.of(NoticeKind.SUBMITTED), kinds("ada"));
        assertEquals(1, running.notices.unread("bo"));
        assertEquals(List.of(), mailbox.to(), "no step waits for mail");

        running.deliver();

        assertEquals(List.of("ada@example.dk", "bo@example.dk", "lea@example.dk"), mailbox.to());
        running.deliver();
        assertEquals(3, mailbox.taken.size());
        assertEquals(0, running.report.waiting());
    }

    @Test
    void whatIsRefusedTellsNobody() {
        submit();
        int told = kinds("ada").size() + kinds("lea").size();

        assertThrows(RefusedException.class, () -> submissions.take(id, ADA, Step.of(Action.REJECT)));

        assertEquals(told, kinds("ada").size() + kinds("lea").size());
    }

    @Test
    void smallMattersAreToldOnTheSiteOnly() {
        submit();
        running.deliver();
        submissions.take(id, ADA, Step.of(Action.CLAIM));
        running.deliver();

        assertEquals(List.of(NoticeKind.IN_REVIEW, NoticeKind.RECEIVED), kinds("lea"));
        assertEquals(3, mailbox.taken.size());
    }

    @Test
    void theReviewerAloneIsToldWhatTheAuthorDoesMeanwhile() {
        submit();
        submissions.take(id, ADA, Step.of(Action.CLAIM));
        submissions.take(id, LEADER, Step.of(Action.WITHDRAW));

        assertEquals(List.of(NoticeKind.WITHDRAWN, NoticeKind.SUBMITTED), kinds("ada"));
        assertEquals(List.of(NoticeKind.SUBMITTED), kinds("bo"));
    }

    @Test
    void theAuthorIsToldOnceItIsOut() {
        Submission submitted = submit();
        submissions.take(id, ADA, Step.of(Action.CLAIM));
        submissions.take(id, ADA, Step.of(Action.APPROVE).on(submitted.revision() + 1));

        assertEquals(NoticeKind.PUBLISHED, kinds("lea").get(0));
    }

    @Test
    void anEmergencyIsToldToTheOtherAdministrators() {
        Submission submitted = submit();
        submissions.take(
                id, ADA, Step.of(Action.REJECT).overriding("It names a citizen").on(submitted.revision()));

        assertEquals(List.of(NoticeKind.SUBMITTED), kinds("ada"));
        assertEquals(NoticeKind.OVERRIDDEN, kinds("bo").get(0));
        assertEquals(NoticeKind.REJECTED, kinds("lea").get(0));
    }

    @Test
    void whatSomebodyHasReadIsReadForThemAlone() {
        submit();

        running.notices.markRead("ada", id);

        assertEquals(0, running.notices.unread("ada"));
        assertTrue(running.notices.of("ada", id).get(0).read());
        assertEquals(1, running.notices.unread("bo"));
        running.notices.markAllRead("bo");
        assertEquals(0, running.notices.unread("bo"));
        running.notices.markRead("stranger", id);
        assertEquals(List.of(), running.notices.of("stranger"));
    }

    @Test
    void whoCannotBeNotedAsHavingReadMayReadAllTheSame() {
        submit();
        store.full = true;
        running.notices.markRead("ada", id);
        store.full = false;
        assertEquals(1, running.notices.unread("ada"));

        store.changedMeanwhile = 1;
        running.notices.markRead("ada", id);
        assertEquals(0, running.notices.unread("ada"), "tried once more");

        store.changedMeanwhile = 2;
        running.notices.markRead("bo", id);
        assertEquals(1, running.notices.unread("bo"));
    }

    @Test
    void whoAsksForAllToBeReadIsToldThatItCannotBeNoted() {
        submit();
        store.full = true;

        assertThrows(ContentUnavailableException.class, () -> running.notices.markAllRead("ada"));
    }

    @Test
    void aMailHasOneLinkAndNothingOfAnybody() {
        submit();
        running.deliver();

        for (Mail mail : mailbox.taken) {
            String all = mail.subject() + "\n" + mail.text() + mail.messageId();
            assertEquals(2, all.split("https://leder.example.dk/", -1).length, all);
            for (String secret : List.of("Hemmelig", "Lea", "lea", "ada", "Bcc", "<b>")) {
                assertFalse(all.contains(secret), all);
            }
            assertFalse(mail.subject().contains("\n"));
        }
        assertTrue(mailTo("lea").text().contains("https://leder.example.dk/ledelsesgrundlag/mine-bidrag/" + id + "\n"));
        assertTrue(mailTo("ada").text().contains("https://leder.example.dk/gennemsyn/" + id + "\n"));
    }

    @Test
    void aLinkLeadsToThePageOfOnesOwnWhereverItWasMoved() {
        REPOSITORY.add(TestContent.aPage("intranet", "other")
                .with(TestContent.aPage("ledelse", "front").with(TestContent.aPage("mine", "myCases"))));
        submit();
        running.deliver();

        assertTrue(mailTo("lea").text().contains("https://leder.example.dk/intranet/ledelse/mine/" + id + "\n"));
    }

    @Test
    void everybodyIsWrittenToInTheirOwnLanguage() {
        staff.with("lea", "lea@example.dk", Locale.ENGLISH);
        submit();
        running.deliver();

        assertEquals("We have received your story", mailTo("lea").subject());
        assertEquals("Der er kommet et nyt bidrag", mailTo("ada").subject());
    }

    @Test
    void everyNoticeHasWordsInBothLanguages() {
        for (NoticeKind kind : NoticeKind.values()) {
            assertEquals(kind, NoticeKind.of(kind.code()));
            String danish = NoticeWords.mail(kind, Locale.forLanguageTag("da-DK"), "https://x");
            assertNotEquals(danish, NoticeWords.mail(kind, Locale.UK, "https://x"));
            assertEquals(danish, NoticeWords.mail(kind, Locale.GERMAN, "https://x"));
            assertFalse(NoticeWords.sentence(kind, Locale.ENGLISH).endsWith("."));
        }
    }

    @Test
    void aServerThatIsDownForAnHourLosesNothing() {
        mailbox.down = true;
        for (int i = 0; i < 5; i++) {
            submit(UUID.randomUUID());
        }
        Instant end = clock.instant().plus(Duration.ofHours(1));
        while (clock.instant().isBefore(end)) {
            running.deliver();
            clock.pass(Duration.ofMinutes(1));
        }
        assertEquals(Optional.of("Nobody answers"), running.report.problem());
        assertTrue(mailbox.attempts < 60, "it is not hammered at: " + mailbox.attempts);
        assertEquals(15, running.report.waiting());

        mailbox.down = false;
        pass(Duration.ofMinutes(35));

        assertEquals(15, mailbox.taken.size());
        assertEquals(15, messageIds().size());
        assertEquals(0, running.report.waiting());
        assertEquals(Optional.empty(), running.report.problem());
    }

    @Test
    void whatWaitsIsSentAfterARestart() {
        mailbox.down = true;
        submit();
        running.deliver();
        mailbox.down = false;

        running = new Running();
        running.deliver();
        assertEquals(List.of(), mailbox.to(), "the pause goes on");
        clock.pass(Duration.ofMinutes(1));
        running.deliver();

        assertEquals(3, mailbox.taken.size());
    }

    @Test
    void aCrashBetweenSendingAndNotingSendsTheVerySameAgain() {
        submit();
        mailbox.onTaken = () -> {
            throw new Crash();
        };
        assertThrows(Crash.class, () -> running.deliver());
        mailbox.onTaken = () -> {};

        running = new Running();
        running.deliver();

        assertEquals(4, mailbox.taken.size());
        assertEquals(3, messageIds().size());
        assertEquals(3, Set.copyOf(mailbox.taken).size());
    }

    @Test
    void whatCannotBeNotedIsNotSentAgain() {
        submit();
        store.full = true;
        running.deliver();
        assertEquals(1, mailbox.taken.stream().map(Mail::subject).distinct().count());
        int sent = mailbox.taken.size();
        clock.pass(Duration.ofMinutes(1));
        running.deliver();
        assertEquals(sent, mailbox.taken.size());

        store.full = false;
        pass(Duration.ofMinutes(15));

        assertEquals(3, mailbox.taken.size());
        assertEquals(0, running.report.waiting());
    }

    @Test
    void aRefusalForGoodIsToldToAdministratorsAndStopsNobodyElse() {
        mailbox.refused.add("bo@example.dk");
        submit();
        running.deliver();
        pass(Duration.ofHours(1));

        assertEquals(List.of("ada@example.dk", "lea@example.dk"), mailbox.to());
        assertEquals(3, mailbox.attempts);
        MailReport.Missed missed = running.report.missed().get(0);
        assertEquals("bo", missed.recipient().name());
        assertEquals("refused", missed.reason());
        assertEquals(1, running.report.missed().size());
    }

    @Test
    void whoCannotBeLookedUpHoldsUpNobodyElse() {
        staff.outOfReach.add("bo");
        for (int i = 0; i < 4; i++) {
            submit(UUID.randomUUID());
        }
        pass(Duration.ofHours(1));

        assertEquals(8, mailbox.taken.size(), "each to the others, once");
        assertEquals(8, messageIds().size());
        assertEquals(4, running.report.waiting());
        staff.outOfReach.clear();
        pass(Duration.ofMinutes(15));
        assertEquals(12, messageIds().size());
        assertEquals(12, mailbox.taken.size());
        assertEquals(0, running.report.waiting());
    }

    @Test
    void aFullMailboxIsNoServerThatIsDown() {
        mailbox.full.add("bo@example.dk");
        for (int i = 0; i < 4; i++) {
            submit(UUID.randomUUID());
        }
        pass(Duration.ofHours(1));
        assertEquals(8, mailbox.taken.size());
        clock.pass(Duration.ofHours(1));

        submit();
        running.deliver();

        assertEquals(10, mailbox.taken.size(), "the others do not wait for it");
        mailbox.full.clear();
        pass(Duration.ofHours(1));
        assertEquals(15, messageIds().size());
    }

    @Test
    void whoCannotBeLookedUpForDaysIsGivenUp() {
        staff.outOfReach.add("bo");
        submit();
        running.deliver();
        clock.pass(Duration.ofDays(5));
        running.deliver();

        assertEquals(2, mailbox.taken.size());
        assertEquals(0, running.report.waiting());
        staff.outOfReach.clear();
        assertEquals("givenUp", running.report.missed().get(0).reason());
    }

    @Test
    void whoHasNoAddressIsToldOnTheSiteAndTheAdministratorsSeeIt() {
        staff.with("lea", "", Locale.forLanguageTag("da"));
        staff.without("bo");
        submit();
        staff.without("ada");
        running.deliver();

        assertEquals(0, mailbox.attempts);
        assertEquals(0, running.report.waiting());
        assertEquals(List.of(NoticeKind.RECEIVED), kinds("lea"));
        assertEquals(
                List.of("lea/noAddress/1"),
                running.report.missed().stream()
                        .map(missed -> missed.recipient().name() + "/" + missed.reason() + "/" + missed.notices())
                        .toList());

        staff.with("lea", "lea@example.dk", Locale.forLanguageTag("da"));
        assertEquals(List.of(), running.report.missed());
    }

    @Test
    void afterDaysItIsGivenUp() {
        staff.without("bo");
        submit();
        mailbox.down = true;
        clock.pass(Duration.ofDays(5));
        running.deliver();

        assertEquals(0, running.report.waiting());
        assertEquals(
                Set.of("lea/givenUp", "ada/givenUp"),
                running.report.missed().stream()
                        .map(missed -> missed.recipient().name() + "/" + missed.reason())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aClockThatIsSetBackDelaysNothing() {
        mailbox.down = true;
        for (int i = 0; i < 3; i++) {
            submit(UUID.randomUUID());
        }
        running.deliver();
        mailbox.down = false;
        clock.pass(Duration.ofDays(-3));
        running.deliver();

        assertEquals(9, mailbox.taken.size());
    }

    @Test
    void withoutAServerNothingIsKeptForMail() {
        mailbox.configured = false;
        submit();
        running.delivery.start();
        running.delivery.close();
        mailbox.configured = true;
        running.deliver();

        assertEquals(0, mailbox.attempts);
        assertEquals(List.of(NoticeKind.RECEIVED), kinds("lea"));
    }

    @Test
    void aDossierThatIsGoneTakesItsNoticesAlong() {
        submit();
        assertEquals(1, running.notices.unread("ada"));
        REPOSITORY.change(
                DossierNode.WORKSPACE,
                session -> session.getNode(DossierNode.path(id)).remove());
        running.deliver();

        assertEquals(List.of(), running.notices.of("ada"));
        assertEquals(0, mailbox.attempts);
    }

    @Test
    void oneThatIsDamagedHidesNoOther() {
        submit();
        REPOSITORY.change(DossierNode.WORKSPACE, session -> {
            NodeIterator nodes = session.getNode(DossierNode.path(id) + "/" + DossierNode.NOTICES)
                    .getNodes();
            nodes.nextNode().setProperty("kind", "nonsense");
        });

        assertEquals(1, kinds("lea").size() + kinds("ada").size());
    }

    @Test
    @Timeout(30)
    void theThreadSendsWhatComesAndStops() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(6);
        mailbox.onTaken = sent::countDown;
        submit(UUID.randomUUID());
        running.delivery.start();
        running.delivery.start();
        submit(UUID.randomUUID());

        assertTrue(sent.await(20, TimeUnit.SECONDS));
        running.delivery.close();
        running.delivery.close();
        submit(UUID.randomUUID());
        assertEquals(6, mailbox.taken.size());
        CountDownLatch rest = new CountDownLatch(3);
        mailbox.onTaken = rest::countDown;
        running.delivery.start();
        assertTrue(rest.await(20, TimeUnit.SECONDS));
        running.delivery.close();
    }

    @Test
    @Timeout(30)
    void aThreadThatWasGivenUpSendsTheMailItIsAtAndTheNextSendsTheOthers() throws InterruptedException {
        submit();
        List<Thread> senders = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(3);
        mailbox.onTaken = () -> {
            senders.add(Thread.currentThread());
            begun.countDown();
            waitFor(answer);
            sent.countDown();
        };
        running.delivery.start();
        waitFor(begun);
        Thread.currentThread().interrupt();
        running.delivery.close();
        assertTrue(Thread.interrupted(), "it was not waited for");

        running.delivery.start();
        answer.countDown();
        waitFor(sent);
        running.delivery.close();

        Thread first = senders.get(0);
        Thread second = senders.get(1);
        assertNotEquals(first, second);
        assertEquals(List.of(first, second, second), senders);
        assertEquals(3, messageIds().size());
        first.join();
        second.join();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Submission submit() {
        return submit(id);
    }

    private Submission submit(UUID submission) {
        int seen = submissions.start(submission, LEADER).revision();
        submissions.take(
                submission,
                LEADER,
                Step.save(STORY, Optional.of(new Consent("1", clock.instant()))).on(seen));
        return submissions.take(submission, LEADER, Step.of(Action.SUBMIT));
    }

    private void pass(Duration time) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            clock.pass(Duration.ofMinutes(1));
            running.deliver();
        }
    }

    private List<NoticeKind> kinds(String user) {
        return running.notices.of(user).stream().map(SiteNotice::kind).toList();
    }

    private Mail mailTo(String name) {
        return mailbox.taken.stream()
                .filter(mail -> mail.to().equals(name + "@example.dk"))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> messageIds() {
        return mailbox.taken.stream().map(Mail::messageId).collect(Collectors.toSet());
    }

    /** The parts as they are after a start. */
    private final class Running {
        private final NoticeIndex index = new NoticeIndex(store);
        private final Notices notices = new Notices(store, index);
        private final Delivery delivery = new Delivery(
                index,
                new Outbox(store, index),
                new NoticeMails(
                        path -> "https://leder.example.dk" + path,
                        submission -> "/gennemsyn/" + submission,
                        new OwnPage(new Pages(REPOSITORY))),
                staff,
                mailbox,
                clock);
        private final MailReport report = new MailReport(index, delivery, staff, mailbox, clock);

        private void deliver() {
            delivery.sendWhatIsDue(() -> true);
        }
    }

    /** The repository, on a disk that may be full. */
    private static final class FullDisk implements ContentStore {
        private boolean full;

        /** So many times somebody else is faster. */
        private int changedMeanwhile;

        @Override
        public <R> R read(String workspace, SessionFunction<R> function) {
            return REPOSITORY.read(workspace, function);
        }

        @Override
        public <R> R write(String workspace, SessionFunction<R> function) {
            if (full) {
                throw new ContentUnavailableException("No space left on device", null);
            }
            if (changedMeanwhile > 0) {
                changedMeanwhile--;
                throw new ChangedMeanwhileException("Changed meanwhile", null);
            }
            return REPOSITORY.write(workspace, function);
        }

        @Override
        public void observe(String workspace, Consumer<Set<String>> changedPaths) {
            REPOSITORY.observe(workspace, changedPaths);
        }
    }

    /** Whatever is published there. */
    private static final class Nowhere implements Publisher {
        @Override
        public void publish(String workspace, String path) {}

        @Override
        public void unpublish(String workspace, String path) {}
    }

    /** The program ends at once. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Moves on a little whenever it is looked at, so that what comes later is later. */
    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
