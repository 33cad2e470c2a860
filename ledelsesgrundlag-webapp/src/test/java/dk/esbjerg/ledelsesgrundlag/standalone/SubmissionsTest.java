package dk.esbjerg.ledelsesgrundlag.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.notices.SiteNotice;
import dk.esbjerg.ledelsesgrundlag.platform.ReviewAddress;
import dk.esbjerg.ledelsesgrundlag.platform.SiteAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.MovableClock;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Snapshot;
import dk.esbjerg.ledelsesgrundlag.standalone.history.VersionStore;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AccessDeniedException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.AuthoredContent;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Users;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Consent;
import dk.esbjerg.ledelsesgrundlag.workflow.NoticeKind;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editorial workflow in the whole runtime, past its pages. */
class SubmissionsTest {

    private static final Actor LEADER = actor("leder", "LEADER");
    private static final Actor ADMINISTRATOR = actor("administrator", "ADMINISTRATOR");
    private static final UUID ID = UUID.fromString("5ab1de00-0000-4000-8000-00000000c0de");
    private static final String ADDRESS = "/ledelsesgrundlag/cases/tavlen-kom-ned";
    private static final String TEXT = "Hemmeligheden om tavlen";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private RunningSite site;

    @BeforeEach
    void start() {
        site = RunningSite.start(clock, folder, "--demo", "--retention-days=30");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whatWasApprovedIsReadByEverybodyAlsoAfterARestart() {
        submit("Lene Leder");
        assertEquals(404, site.get(ADDRESS).statusCode());
        approve();

        assertTrue(site.get(ADDRESS).body().contains(TEXT));
        assertTrue(site.get(ADDRESS).body().contains("Lene Leder"));

        site.close();
        site = RunningSite.start(clock, folder, "--demo", "--retention-days=30");
        assertTrue(site.get(ADDRESS).body().contains(TEXT));
        assertEquals(State.PUBLISHED, find(LEADER).state());
    }

    @Test
    void whoDecidesAndWhoWroteAreToldOnTheSite() {
        submit("");
        assertEquals(List.of(NoticeKind.SUBMITTED), kinds("administrator"));
        assertEquals(List.of(NoticeKind.RECEIVED), kinds("leder"));
        approve();
        assertEquals(List.of(NoticeKind.PUBLISHED, NoticeKind.IN_REVIEW, NoticeKind.RECEIVED), kinds("leder"));
        assertEquals(List.of(), kinds("redaktoer"));
    }

    @Test
    void ofWhatIsAnonymisedNoNameIsLeftAnywhereButInTheDossier() throws RepositoryException {
        submit("Lene Leder");
        approve();
        assertTrue(anywhere("Lene Leder", Case.WORKSPACE));

        submissions().take(ID, LEADER, Step.of(Action.ANONYMISE));

        assertFalse(anywhere("Lene Leder", Case.WORKSPACE));
        assertFalse(anywhere("Lene Leder", Case.WORKSPACE + "-published"));
        assertFalse(anywhere("Lene Leder", VersionStore.WORKSPACE));
        assertFalse(site.get(ADDRESS).body().contains("Lene Leder"));
        assertFalse(site.get("/.rest/delivery/ledelsesgrundlag/cases/v1").body().contains("Lene Leder"));
        assertTrue(site.get(ADDRESS).body().contains(TEXT));
    }

    @Test
    void ofWhatIsWithdrawnNothingIsLeftWhenItsTimeIsUp() throws RepositoryException {
        submit("Lene Leder");
        approve();
        submissions().take(ID, LEADER, Step.of(Action.WITHDRAW));
        assertEquals(404, site.get(ADDRESS).statusCode());
        assertFalse(anywhere(TEXT, Case.WORKSPACE));
        assertFalse(anywhere(TEXT, Case.WORKSPACE + "-published"));
        assertFalse(anywhere(TEXT, VersionStore.WORKSPACE));
        assertFalse(anywhere("tavlen-kom-ned", VersionStore.WORKSPACE));
        assertTrue(anywhere(TEXT, DossierNode.WORKSPACE));

        clock.pass(Duration.ofDays(31));
        assertEquals(1, submissions().eraseUnchangedFor(site.get(Options.class).retention()));

        assertFalse(anywhere(TEXT, DossierNode.WORKSPACE));
        assertFalse(anywhere("leder", DossierNode.WORKSPACE));
        assertEquals(Optional.empty(), submissions().find(ID, LEADER));
    }

    @Test
    void submissionsAreNoContentThatAnybodyCouldReadChangeOrPublish() {
        submit("");
        User administrator =
                new User("administrator", "Administrator", Set.of(Role.ADMINISTRATOR, Role.EDITOR), true, "da");
        AuthoredContent content = site.get(AuthoredContent.class);

        assertThrows(
                AccessDeniedException.class, () -> content.read(administrator, DossierNode.WORKSPACE, session -> ""));
        assertThrows(
                AccessDeniedException.class, () -> content.write(administrator, DossierNode.WORKSPACE, session -> ""));
        List<String> workspaces = site.get(ContentRepository.class)
                .use(
                        View.PUBLISHED,
                        Case.WORKSPACE,
                        session -> Arrays.asList(session.getWorkspace().getAccessibleWorkspaceNames()));
        assertTrue(workspaces.contains(DossierNode.WORKSPACE));
        assertFalse(workspaces.contains(DossierNode.WORKSPACE + "-published"));
    }

    @Test
    void linksLeadWhereSiteAndReviewsAre() {
        SiteAddress address = site.get(SiteAddress.class);

        assertEquals(site.address("/ledelsesgrundlag").toString(), address.of("/ledelsesgrundlag"));
        assertEquals("/author/reviews/" + ID, site.get(ReviewAddress.class).path(ID));
    }

    private void submit(String byline) {
        Story story = new Story(
                "Tavlen kom ned",
                "Skole & SFO",
                TEXT,
                "Vi tog den ned",
                "Ro",
                "Spørg først",
                byline,
                List.of(),
                List.of());
        Submission draft = submissions().start(ID, LEADER);
        submissions()
                .take(
                        ID,
                        LEADER,
                        Step.save(story, Optional.of(new Consent("1", Instant.EPOCH)))
                                .on(draft.revision()));
        submissions().take(ID, LEADER, Step.of(Action.SUBMIT));
    }

    private void approve() {
        clock.pass(Duration.ofSeconds(1));
        Submission claimed = submissions().take(ID, ADMINISTRATOR, Step.of(Action.CLAIM));
        clock.pass(Duration.ofSeconds(1));
        Submission approved =
                submissions().take(ID, ADMINISTRATOR, Step.of(Action.APPROVE).on(claimed.revision()));
        assertEquals(State.PUBLISHED, approved.state());
    }

    private Submission find(Actor reader) {
        return submissions().find(ID, reader).orElseThrow();
    }

    private List<NoticeKind> kinds(String user) {
        assertTrue(site.get(Users.class).find(user).isPresent());
        return site.get(Notices.class).of(user).stream().map(SiteNotice::kind).toList();
    }

    /** Whether these characters stand in a name, a path or a property of a workspace, whatever it is called in the repository. */
    private boolean anywhere(String text, String workspace) throws RepositoryException {
        return site.get(ContentRepository.class)
                .in(
                        workspace,
                        session -> Snapshot.of(session.getRootNode()).stream().anyMatch(line -> line.contains(text)));
    }

    private Submissions submissions() {
        return site.get(Submissions.class);
    }

    private static Actor actor(String name, String role) {
        return new Actor(name, dk.esbjerg.ledelsesgrundlag.workflow.Role.valueOf(role));
    }
}
