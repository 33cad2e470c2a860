package dk.esbjerg.ledelsesgrundlag.sharing;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.notices.NoticeWords;
import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.notices.SiteNotice;
import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.platform.FormToken;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * What templates know as {@code bidragfn}: the leader's own contributions, and the form for telling a case. To somebody who
 * has not signed in it shows nothing. Texts come raw: the template's output format escapes them.
 */
public final class SharingFunctions {

    /** Servers often keep another time than the people they serve. */
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Submissions submissions;
    private final Notices notices;
    private final OwnSubmissions own;
    private final Typing typing;
    private final Framework framework;
    private final PageContext context;
    private final CurrentUser user;
    private final FormToken token;
    private final Posted posted;

    @Inject
    public SharingFunctions(
            Submissions submissions,
            Notices notices,
            Framework framework,
            PageContext context,
            CurrentUser user,
            FormToken token,
            Posted posted) {
        this.submissions = submissions;
        this.notices = notices;
        this.framework = framework;
        this.context = context;
        this.user = user;
        this.token = token;
        this.posted = posted;
        own = new OwnSubmissions(submissions);
        typing = new Typing(framework);
    }

    /** Whether the reader has signed in. */
    public boolean isSignedIn() {
        return !token.value().isEmpty();
    }

    /** Whether the reader may share cases. */
    public boolean mayShare() {
        return isSignedIn() && actor().role() != Role.READER;
    }

    /** Where the reader can sign in and come back here, or null where the host has no such place. */
    public String signInLink() {
        return context.signInAddress().orElse(null);
    }

    /** Where a form signs the reader out, or null where that is done elsewhere. */
    public String signOutLink() {
        return context.signOutAddress().orElse(null);
    }

    /** Where the reader looks after their mail address and password; null where the host has no such place. */
    public String accountLink() {
        return context.accountAddress().orElse(null);
    }

    /** The name that the reader has signed in with. */
    public String userName() {
        return user.name();
    }

    /** The name of the field that every form carries. */
    public String tokenField() {
        return token.field();
    }

    public String token() {
        return token.value();
    }

    /**
     * The step of the form that was asked for or posted.
     *
     * @param id of a draft of the reader's own; empty for a new one
     * @param newId what a new one is to be known by, if it is not there already; anything or nothing
     * @param number the step's
     * @param taskName what a new one is about; anything or nothing
     * @return null where there is no such draft, or it cannot be written in
     */
    public ShareForm form(String id, String newId, String number, String taskName) {
        if (posted.shown().orElse(null) instanceof ShareForm form) {
            return form;
        }
        if (!mayShare()) {
            return null;
        }
        FormStep step = FormStep.of(number).orElse(FormStep.CHALLENGE);
        Optional<Submission> kept = own.find(id.isEmpty() ? newId : id, actor());
        if (kept.isEmpty()) {
            return id.isEmpty() ? unsaved(newId, taskName) : null;
        }
        return kept.filter(submission -> Workflow.open(submission, actor()).contains(Action.SAVE))
                .map(submission -> ShareForm.kept(submission.id(), submission.revision(), step, submission.story()))
                .orElse(null);
    }

    /** Whether a form was posted and is not done. */
    public boolean isPosted() {
        return posted.shown().isPresent();
    }

    /** Why what was posted was not done, as the part of the label's key that is its own; null where it was no such thing. */
    public String refusal() {
        return posted.shown().orElse(null) instanceof Answer.Refused refused ? refused.reason() : null;
    }

    /** The id of the contribution that the refused form was about; null as above. */
    public String refusedId() {
        return posted.shown().orElse(null) instanceof Answer.Refused refused ? refused.id() : null;
    }

    /** An id for a new draft. */
    public String newId() {
        return UUID.randomUUID().toString();
    }

    public List<FormStep> steps() {
        return List.of(FormStep.values());
    }

    /** The step in which a field is written. */
    public FormStep stepOf(String field) {
        return steps().stream()
                .filter(step -> step.fields().stream()
                        .anyMatch(written -> written.code().equals(field)))
                .findFirst()
                .orElse(FormStep.CHECK);
    }

    /** What of a story tells who somebody is, what stops it first. */
    public List<PointedOut> pointedOut(ShareForm form) {
        List<PointedOut> found = PointedOut.in(form.story());
        return Stream.concat(
                        found.stream().filter(PointedOut::stops),
                        found.stream().filter(pointedOut -> !pointedOut.stops()))
                .toList();
    }

    /** What somebody writes, as the case that it is to become. */
    public Case asCase(Story story) {
        return FutureCase.of(story, "", "", Instant.EPOCH);
    }

    /** The tools to choose from, in the order of their titles. */
    public List<Tool> tools() {
        return framework.tools().byTitle();
    }

    /**
     * What leaders are told before they agree.
     *
     * @param html rich text as editors wrote it on the page with the form
     */
    public PrivacyNotice privacyNotice(String html) {
        return new PrivacyNotice(html);
    }

    /** The reader's own contributions: what waits for them, what is on its way, what has ended; in each, newest first. */
    public List<ListedContribution> contributions() {
        return mayShare()
                ? submissions.of(actor()).stream()
                        .map(ListedContribution::of)
                        .sorted(Comparator.comparingInt(ListedContribution::rank))
                        .toList()
                : List.of();
    }

    /** One of the reader's own; null where there is no such one. */
    public Contribution contribution(String id) {
        return isSignedIn()
                ? own.find(id, actor())
                        .map(submission -> Contribution.of(submission, actor()))
                        .orElse(null)
                : null;
    }

    /** The one that a form is about; null where there is none yet, or it is out of reach just now. */
    public Contribution contributionOf(ShareForm form) {
        try {
            return contribution(form.id().toString());
        } catch (ContentUnavailableException unavailable) {
            return null;
        }
    }

    /** Whether, of all that the reader has, what changed last is something that they are writing. */
    public boolean isWriting() {
        return contributions().stream()
                .max(Comparator.comparing(ListedContribution::changed))
                .filter(ListedContribution::writable)
                .isPresent();
    }

    /**
     * What the reader has not been told yet about contributions of their own, newest first: about each, only the latest, since
     * what was told before it no longer holds.
     */
    public List<Told> unread() {
        return isSignedIn()
                ? latest().stream()
                        .filter(notice -> !notice.read())
                        .map(this::told)
                        .toList()
                : List.of();
    }

    /** The same, about one of them; from now on they have been told. */
    public List<Told> readNow(Contribution contribution) {
        List<Told> unread = unread().stream()
                .filter(told -> told.contribution().equals(contribution.id()))
                .toList();
        if (!unread.isEmpty()) {
            notices.markRead(user.name(), contribution.id());
        }
        return unread;
    }

    /** A date and time, in words. */
    public String when(Instant instant) {
        boolean english = context.locale().getLanguage().equals("en");
        return DateTimeFormatter.ofPattern(english ? "d MMMM yyyy, HH:mm" : "d. MMMM yyyy 'kl.' HH.mm")
                .withLocale(english ? Locale.UK : Locale.forLanguageTag("da-DK"))
                .withZone(DENMARK)
                .format(instant);
    }

    private Collection<SiteNotice> latest() {
        Map<UUID, SiteNotice> latest = new LinkedHashMap<>();
        notices.of(user.name()).stream()
                .filter(notice -> !NoticeWords.isForReviewers(notice.kind()))
                .forEach(notice -> latest.putIfAbsent(notice.submission(), notice));
        return latest.values();
    }

    private Told told(SiteNotice notice) {
        return new Told(notice.submission(), NoticeWords.sentence(notice.kind(), context.locale()), notice.when());
    }

    private ShareForm unsaved(String newId, String taskName) {
        UUID id = OwnSubmissions.id(newId).orElseGet(UUID::randomUUID);
        return ShareForm.unsaved(id, FormStep.CHALLENGE, typing.about(taskName));
    }

    private Actor actor() {
        return Actors.of(user);
    }
}
