package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Show;
import dk.esbjerg.ledelsesgrundlag.sharing.Fields;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestSite;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.Reader.Doors;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.Reader.Known;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A leader with contributions in a site, and whoever else looks at the pages where they are shown. */
final class Leaders {

    /** Only its challenge is told. */
    static final String BEGUN = "0d000000-0000-4000-8000-000000000001";

    /** All is told, with what must not be and what need not be told. */
    static final String TOLD = "0d000000-0000-4000-8000-000000000002";

    /** A reviewer has asked for changes. */
    static final String SENT_BACK = "0d000000-0000-4000-8000-000000000003";

    /** A reviewer has changed the text. */
    static final String SUGGESTED = "0d000000-0000-4000-8000-000000000006";

    /** It is not to be published. */
    static final String REJECTED = "0d000000-0000-4000-8000-000000000007";

    /** Told under a name, and approved. */
    static final String APPROVED = "0d000000-0000-4000-8000-000000000004";

    /** Just sent, and never looked at: the only one that there is news of. */
    private static final String WAITING = "0d000000-0000-4000-8000-000000000005";

    /** Nobody's. */
    static final String NEW = "0d000000-0000-4000-8000-00000000000f";

    private static final String FORM = World.HOME + "/del-din-erfaring";
    private static final Actor LEADER = new Actor("leder", Role.LEADER);
    private static final Actor ADMINISTRATOR = new Actor("administrator", Role.ADMINISTRATOR);
    private static final Optional<Doors> DOORS = Optional.of(new Doors(Leaders::signIn, "/logout", "/account"));
    private static final CurrentUser USER = user("leder", "ledelsesgrundlag-leader");
    private static final CurrentUser WITHOUT_ROLE = user("nogen", "");

    private final TestSite site;
    private final Words words;

    private Leaders(TestSite site, Words words) {
        this.site = site;
        this.words = words;
    }

    /** Who looks at a page of a site. */
    @FunctionalInterface
    interface Looking {
        Reader at(TestSite site);
    }

    /** Stores contributions with these words. */
    static void contributeTo(TestSite site, Words words) {
        new Leaders(site, words).contribute();
    }

    static Reader nobody(TestSite site) {
        return new Reader(Optional::empty, DOORS, Optional.empty());
    }

    static Reader leader(TestSite site) {
        return known(USER, Optional.empty());
    }

    static Reader withoutRole(TestSite site) {
        return known(WITHOUT_ROLE, Optional.empty());
    }

    /** The leader has posted a step over what was written meanwhile in another window. */
    static Reader writingOver(TestSite site) {
        return posting(site, BEGUN, "trin", "1", "mark", "0", "story.challenge", "Mine ord", "do", "next");
    }

    static Reader writingTooMuch(TestSite site) {
        return posting(site, TOLD, "trin", "5", "story.title", "x".repeat(121), "teller", "named", "do", "next");
    }

    static Reader sendingTooEarly(TestSite site) {
        int revision = site.desk()
                .submissions()
                .find(UUID.fromString(BEGUN), LEADER)
                .orElseThrow()
                .revision();
        return posting(site, BEGUN, "trin", "7", "revision", String.valueOf(revision));
    }

    static Reader sendingNothing(TestSite site) {
        return posting(site, NEW, "trin", "7");
    }

    /** The leader, after posting a form that was not done. */
    private static Reader posting(TestSite site, String id, String... fields) {
        Map<String, List<String>> sent = new HashMap<>(Map.of("bidrag", List.of(id), "revision", List.of("1")));
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], List.of(fields[i + 1]));
        }
        Show shown = (Show) site.sharing().answer("shareCase", FORM, new Fields(sent), LEADER);
        return known(USER, Optional.of(shown.shown()));
    }

    private void contribute() {
        Submissions submissions = site.desk().submissions();
        Submission begun = submissions.start(UUID.fromString(BEGUN), LEADER);
        Story challenge = new Story("", "", words.plain("story.challenge"), "", "", "", "", List.of(), List.of());
        submissions.take(
                begun.id(), LEADER, Step.save(challenge, Optional.empty()).on(begun.revision()));
        save(TOLD, story(words.plain("story.result") + "\n\nCPR 010190-1234\n\nRing 76 16 16 16"));
        send(SENT_BACK);
        int seen = review(SENT_BACK);
        submissions.take(
                UUID.fromString(SENT_BACK),
                ADMINISTRATOR,
                Step.of(Action.REQUEST_CHANGES)
                        .on(seen)
                        .saying(words.plain("review.words1") + "\n\n- " + words.plain("review.words2") + "\n- "
                                + words.plain("review.words3")));
        send(SUGGESTED);
        submissions.take(
                UUID.fromString(SUGGESTED),
                ADMINISTRATOR,
                Step.suggest(story(words.plain("suggestion.result")))
                        .on(review(SUGGESTED))
                        .saying(words.plain("suggestion.words")));
        send(REJECTED);
        submissions.take(
                UUID.fromString(REJECTED),
                ADMINISTRATOR,
                Step.of(Action.REJECT).on(review(REJECTED)).saying(words.plain("rejection.words")));
        send(APPROVED);
        submissions.take(
                UUID.fromString(APPROVED),
                ADMINISTRATOR,
                Step.of(Action.APPROVE).on(review(APPROVED)));
        site.desk().notices().markAllRead(LEADER.name());
        send(WAITING);
    }

    private void send(String id) {
        save(id, story(words.plain("story.result")));
        site.desk().submissions().take(UUID.fromString(id), LEADER, Step.of(Action.SUBMIT));
    }

    private int review(String id) {
        site.desk().clock().pass(Duration.ofHours(1));
        return site.desk()
                .submissions()
                .take(UUID.fromString(id), ADMINISTRATOR, Step.of(Action.CLAIM))
                .revision();
    }

    private void save(String id, Story story) {
        site.desk().clock().pass(Duration.ofMinutes(1));
        Submission started = site.desk().submissions().start(UUID.fromString(id), LEADER);
        Consent consent = new Consent("1", site.desk().clock().instant());
        site.desk()
                .submissions()
                .take(
                        started.id(),
                        LEADER,
                        Step.save(story, Optional.of(consent)).on(started.revision()));
    }

    private Story story(String result) {
        return new Story(
                words.line("story.title"),
                words.line("story.workplace"),
                words.plain("story.challenge1") + "\n\n" + words.plain("story.challenge2"),
                words.plain("story.action"),
                result,
                words.plain("story.learning"),
                words.line("story.byline"),
                site.framework().tasks().limit(2).map(LeadershipTask::id).toList(),
                site.framework().tools().byTitle().stream()
                        .limit(1)
                        .map(Tool::id)
                        .toList());
    }

    private static Reader known(CurrentUser user, Optional<dk.esbjerg.ledelsesgrundlag.sharing.Answer.Shown> posted) {
        return new Reader(() -> Optional.of(new Known(user, "token")), DOORS, posted);
    }

    private static String signIn(String backTo) {
        return "/login?next=" + backTo.replaceAll("[^a-z0-9-]", "_");
    }

    private static CurrentUser user(String name, String role) {
        return new CurrentUser() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean hasRole(String asked) {
                return asked.equals(role);
            }
        };
    }
}
