package dk.esbjerg.ledelsesgrundlag.standalone.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.RunningSite;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Role;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A leader in a real browser, with scripts and without, from the first words of a case until it is withdrawn. */
class LeaderIT {

    private static final Actor REVIEWER = new Actor("administrator", Role.ADMINISTRATOR);
    private static final String MINE = "/ledelsesgrundlag/mine-bidrag";

    @TempDir
    static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start(folder, "--demo");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCaseIsToldStoppedSentSentBackPublishedAnonymisedAndWithdrawn(boolean scripts) {
        String title = "Et træ falder" + (scripts ? "" : " stille");
        try (Editor lene = Editor.arrives(scripts, site.address("").toString().replaceFirst("(://[^/]+).*", "$1"))) {
            Walk walk = new Walk(lene, scripts);
            lene.open("/ledelsesgrundlag/temaer/retning-og-rammer/uddelegering");
            lene.go("Del din erfaring");
            walk.look("indbydelse");
            lene.go("Log ind");
            lene.type("name", "leder");
            lene.type("password", site.password("leder"));
            lene.go("Log ind");
            walk.look("start");
            lene.go("Begynd en ny case");
            walk.look("udfordring");
            lene.type("story.challenge", "Træet stod skævt.\n\nBorgeren 010190-1234 var bange for det.");
            lene.go("Gem, og gå videre");
            lene.type("story.action", "Vi spurgte dem, der går forbi hver dag.");
            lene.go("Resultat");
            lene.type("story.result", "De sagde, at det skulle blive.");
            lene.go("Gem, og gå videre");
            lene.type("story.learning", "Spørg først.");
            lene.go("Gem, og gå videre");
            lene.type("story.title", title);
            lene.type("story.workplace", "En park");
            lene.find("#o-named").click();
            lene.go("Gem, og gå videre");
            lene.assertSays("Skriv det navn, der skal stå ved casen");
            walk.look("fortæller");
            lene.type("story.byline", "Lene Leder");
            lene.go("Gem, og gå videre");
            walk.look("opgaver");
            assertTrue(lene.find("input[name=tasks]:checked").isSelected());
            lene.find("input[name=tools]").click();
            lene.go("Gem, og gå videre");

            lene.assertSays("Casen kan ikke sendes, så længe der er et CPR-nummer i den.");
            lene.find("#f-consent").click();
            lene.go("Send casen");
            lene.assertSays("Der er et CPR-nummer i casen");
            walk.look("stoppet");
            lene.go("Ret i »Udfordring«, linje 3");
            lene.type("story.challenge", "Træet stod skævt, og en borger var bange for det.");
            lene.go("Gem, og se casen igennem");
            walk.look("igennem");
            lene.find("#f-consent").click();
            lene.go("Send casen");
            lene.assertSays("Tak! Casen er sendt");
            String id = lene.path().replaceAll(".*/([0-9a-f-]{36}).*", "$1");

            sendBack(id);
            lene.open(MINE);
            walk.look("liste");
            lene.go("Dit bidrag mangler lidt, før det kan udgives");
            lene.assertSays("Fortæl mere om, hvem I spurgte.");
            walk.look("til-rettelse");
            lene.go("Skriv videre");
            lene.go("Handling");
            lene.type("story.action", "Vi spurgte gartnerne og dem, der går forbi hver dag.");
            lene.go("Gem, og se casen igennem");
            lene.find("#f-consent").click();
            lene.go("Send casen");
            approve(id);

            lene.open(MINE + "/" + id);
            walk.look("udgivet");
            lene.go("Se den udgivne case");
            lene.assertSays("Lene Leder");
            String published = lene.path();
            lene.open(MINE + "/" + id);
            lene.go("Fjern mit navn fra casen");
            walk.look("fjern-navn");
            lene.go("Ja, fjern mit navn");
            lene.assertSays("Dit navn er fjernet fra casen.");
            lene.open(published);
            lene.assertSays("gartnerne");
            assertFalse(lene.text().contains("Lene Leder"), lene.text());

            lene.open(MINE + "/" + id);
            lene.go("Fjern casen fra siden");
            lene.go("Nej, lad den være");
            assertEquals(State.PUBLISHED, state(id));
            lene.go("Fjern casen fra siden");
            lene.go("Ja, fjern casen");
            lene.assertSays("Casen er fjernet");
            walk.look("fjernet");
            assertEquals(404, site.get(published).statusCode());
            lene.assertNoComplaints("status of 404", "status of 422");
        }
    }

    /** What is looked at on the way: axe needs scripts, the pictures are for people. */
    private record Walk(Editor lene, boolean scripts) {

        void look(String name) {
            if (scripts) {
                for (int width : List.of(320, 1280)) {
                    lene.browser().width(width);
                    assertEquals(List.of(), lene.browser().axeViolations(), name + " at " + width);
                    assertEquals(0, lene.browser().overflow(), name + " at " + width + " scrolls sideways");
                    lene.browser().screenshot("leder-" + name + "-" + width);
                }
            }
        }
    }

    private static void sendBack(String id) {
        int seen = take(id, Step.of(Action.CLAIM));
        take(
                id,
                Step.of(Action.REQUEST_CHANGES)
                        .on(seen)
                        .saying("Fortæl mere om, hvem I spurgte.\n\nDet er en god historie."));
    }

    private static void approve(String id) {
        int seen = take(id, Step.of(Action.CLAIM));
        take(id, Step.of(Action.APPROVE).on(seen));
    }

    private static int take(String id, Step step) {
        return site.get(Submissions.class)
                .take(UUID.fromString(id), REVIEWER, step)
                .revision();
    }

    private static State state(String id) {
        return site.get(Submissions.class)
                .find(UUID.fromString(id), new Actor("leder", Role.LEADER))
                .orElseThrow()
                .state();
    }
}
