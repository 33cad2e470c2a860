package dk.esbjerg.ledelsesgrundlag.standalone.rest;

import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aCase;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aFolder;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aPage;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTask;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTheme;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.aTool;
import static dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item.anAsset;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Item;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

/** What an item is as JSON. */
class DeliveredItemsTest extends RestTest {

    @Test
    void aFileIsDeliveredAsItsAddressAndOneThatReadersCannotHaveStaysTheLinkItIs() throws RepositoryException {
        Item file = anAsset("Skema 1.pdf", "application/pdf", new byte[10]);
        publish(file);
        publish(aTool("Trappen").with("attachments", List.of(file.link(), "jcr:gone")));

        JsonNode attachments = ok(TOOLS + "/trappen").get("attachments");

        assertEquals(
                "/intranet/dam/jcr:" + file.id() + "/Skema%201.pdf",
                attachments.get(0).asText());
        assertEquals("jcr:gone", attachments.get(1).asText());
    }

    @Test
    void aThemeIsDeliveredWithItsTasksInTheirOrder() throws RepositoryException {
        Item task = aTask("Uddelegering")
                .with("lead", "Det handler om:")
                .with("points", List.of("et", "to"))
                .with("reflectionQuestions", List.of("Hvorfor?"));
        Item other = aTask("Opfølgning");
        Item theme = aTheme("Retning")
                .with("summary", "Kort")
                .with("intro", "<p>Lang</p>")
                .with("order", 2L)
                .with(task, other);
        publish(theme);

        assertJson("""
                {"@name":"retning","@path":"/retning","@id":"%s","@nodeType":"lg:theme",
                 "title":"Retning","summary":"Kort","intro":"<p>Lang</p>","order":2,
                 "uddelegering":{"@name":"uddelegering","@path":"/retning/uddelegering","@id":"%s",
                   "@nodeType":"lg:leadershipTask","title":"Uddelegering","lead":"Det handler om:",
                   "points":["et","to"],"reflectionQuestions":["Hvorfor?"],"@nodes":[]},
                 "opfoelgning":{"@name":"opfoelgning","@path":"/retning/opfoelgning","@id":"%s",
                   "@nodeType":"lg:leadershipTask","title":"Opfølgning","@nodes":[]},
                 "@nodes":["uddelegering","opfoelgning"]}
                """.formatted(theme.id(), task.id(), other.id()), ok(THEMES + "/retning"));
    }

    @Test
    void aToolIsDeliveredWithItsTasksFollowed() throws RepositoryException {
        Item task = aTask("Uddelegering").with("lead", "Led").with("points", List.of("et punkt"));
        publish(aTheme("Retning").with(task));
        Item tool = aTool("Trappen")
                .with("slug", "trappen")
                .with("kind", "tool")
                .with("summary", "Kort")
                .with("body", "<p>Lang</p>")
                .with("durationMinutes", 30L)
                .with("audiences", List.of("managerGroup"))
                .with("tasks", List.of(task.id()))
                .with("example", true);
        publish(aFolder("2024", Tool.WORKSPACE)
                .with(aFolder("05", Tool.WORKSPACE).with(tool)));

        assertJson("""
                {"@name":"trappen","@path":"/2024/05/trappen","@id":"%s","@nodeType":"lg:tool",
                 "title":"Trappen","slug":"trappen","kind":"tool","summary":"Kort","body":"<p>Lang</p>",
                 "durationMinutes":30,"audiences":["managerGroup"],"example":true,
                 "tasks":[{"@name":"uddelegering","@path":"/retning/uddelegering","@id":"%s",
                   "@nodeType":"lg:leadershipTask","title":"Uddelegering","lead":"Led","@nodes":[]}],
                 "@nodes":[]}
                """.formatted(tool.id(), task.id()), ok(TOOLS + "/2024/05/trappen"));
    }

    @Test
    void aCaseIsDeliveredWithItsToolsFollowedOneStepOnly() throws RepositoryException {
        Item task = aTask("Uddelegering");
        publish(aTheme("Retning").with(task));
        Item tool = aTool("Trappen").with("tasks", List.of(task.id())).with("body", "<p>Lang</p>");
        publish(tool);
        publish(aCase("Tavlen").with("tools", List.of(tool.id())).with("byline", "En leder"));

        JsonNode delivered = ok(CASES + "/tavlen");

        assertJson("""
                [{"@name":"trappen","@path":"/trappen","@id":"%s","@nodeType":"lg:tool","title":"Trappen","@nodes":[]}]
                """.formatted(tool.id()), delivered.get("tools"));
        assertEquals("En leder", delivered.get("byline").asText());
    }

    @Test
    void whatAnEditorLeftOutIsLeftOut() throws RepositoryException {
        Item bare = aTool("x").with("tasks", List.of());
        publish(bare);

        assertJson("""
                {"@name":"x","@path":"/x","@id":"%s","@nodeType":"lg:tool","title":"x","tasks":[],"@nodes":[]}
                """.formatted(bare.id()), ok(TOOLS + "/x"));
    }

    @Test
    void onlyTheFieldsOfTheContentTypesLeaveTheHouse() throws RepositoryException {
        Item tool = aTool("x")
                .with("secret", "not for readers")
                .with("mgnl:createdBy", "anna")
                .with("mgnl:created", Instant.EPOCH)
                .with(aTool("inside"));
        publish(tool);
        publish(aTheme("t")
                .with("secret", "s")
                .with(aTask("o").with("secret", "s").with(aTask("deep")), aTheme("inner")));
        publish(aCase("c").with("secret", "s").with("tools", List.of(tool.id())));

        assertEquals(List.of("@name", "@path", "@id", "@nodeType", "title", "@nodes"), members(ok(TOOLS + "/x")));
        assertEquals(List.of("@name", "@path", "@id", "@nodeType", "title", "o", "@nodes"), members(ok(THEMES + "/t")));
        assertEquals(
                List.of("@name", "@path", "@id", "@nodeType", "title", "@nodes"),
                members(ok(THEMES + "/t").get("o")));
        assertFalse(text(CASES).contains("secret"), text(CASES));
        assertFalse(text(TOOLS).contains("anna"));
    }

    @Test
    void hostileTextsStayTexts() throws RepositoryException {
        String hostile =
                "<script>alert(1)</script> \" \\ / \u0001 \u001f \u2028 \ud83d\ude00 x\ty\nz &amp; ${x} \"}],{";
        publish(aTool("x").with("title", hostile).with("body", hostile).with("audiences", List.of(hostile, "")));

        JsonNode delivered = ok(TOOLS + "/x");

        assertEquals(hostile, delivered.get("title").asText());
        assertEquals(hostile, delivered.get("body").asText());
        assertEquals(List.of(hostile, ""), texts(delivered.get("audiences")));
        assertTrue(text(TOOLS + "/x").contains("\\u0001 \\u001f"), "control characters as Magnolia spells them");
    }

    @Test
    void halfACharacterDoesNotSpoilTheAnswer() throws RepositoryException {
        publish(aTool("x").with("title", "a\ud800b"));

        assertEquals("a?b", ok(TOOLS + "/x").get("title").asText());
    }

    @Test
    void aValueOfAnUnexpectedKindKeepsItsKind() throws RepositoryException {
        publish(aTool("x")
                .with("title", 5L)
                .with("slug", Instant.ofEpochMilli(1_700_000_000_123L))
                .with("durationMinutes", "long")
                .with("example", "true")
                .with("kind", List.of("a", "b")));
        repository.change(View.PUBLISHED, Tool.WORKSPACE, root -> {
            root.getNode("x").setProperty("summary", 2.5d);
            root.getNode("x").setProperty("body", "off");
            root.getNode("x").setProperty("audiences", new BigDecimal("12345678901234567890.10"));
        });

        String json = text(TOOLS + "/x");

        for (String expected : List.of(
                "\"title\":5",
                "\"slug\":\"2023-11-14T22:13:20.123Z\"",
                "\"durationMinutes\":\"long\"",
                "\"example\":\"true\"",
                "\"kind\":[\"a\",\"b\"]",
                "\"summary\":2.5",
                "\"audiences\":12345678901234567890.10")) {
            assertTrue(json.contains(expected), expected + " in " + json);
        }
    }

    @Test
    void aReferenceThatLeadsNowhereStaysAUuidAmongTheOthers() throws RepositoryException {
        Item task = aTask("Uddelegering");
        publish(aTheme("Retning").with(task));
        String gone = "00000000-0000-0000-0000-000000000000";
        publish(aTool("x")
                .with("tasks", List.of(task.id(), gone, "no uuid", "", task.id().toUpperCase(Locale.ROOT))));

        JsonNode tasks = ok(TOOLS + "/x").get("tasks");

        assertEquals("Uddelegering", tasks.get(0).get("title").asText());
        assertEquals(gone, tasks.get(1).asText());
        assertEquals("no uuid", tasks.get(2).asText());
        assertEquals("", tasks.get(3).asText());
        assertEquals("Uddelegering", tasks.get(4).get("title").asText());
    }

    @Test
    void aReferenceToWhatIsNotPublishedStaysAUuid() throws RepositoryException {
        Item draft = aTask("Kladde");
        repository.store(View.AUTHORED, aTheme("Retning").with(draft));
        publish(aTool("x").with("tasks", List.of(draft.id())));

        assertEquals(List.of(draft.id()), texts(ok(TOOLS + "/x").get("tasks")));
    }

    @Test
    void aSingleReferenceIsFollowedToo() throws RepositoryException {
        Item task = aTask("Uddelegering");
        publish(aTheme("Retning").with(task));
        publish(aTool("x").with("tasks", task.id()));

        assertEquals("Uddelegering", ok(TOOLS + "/x").get("tasks").get("title").asText());
    }

    @Test
    void onlyWhatIsPublishedIsDelivered() throws RepositoryException {
        repository.store(View.AUTHORED, aTool("kladde"));
        publish(aTool("udgivet"));

        assertEquals(List.of("udgivet"), names(ok(TOOLS)));
        assertError(404, "pathNotFound", TOOLS + "/kladde");
    }

    @Test
    void aPropertyGivesWayToAChildOfTheSameName() throws RepositoryException {
        publish(aTheme("t").with(aTask("o").named("title")));

        JsonNode theme = ok(THEMES + "/t");

        assertEquals("t", theme.get("_title").asText());
        assertEquals("o", theme.get("title").get("title").asText());
    }

    @Test
    void linksInRichTextBecomeAddresses() throws RepositoryException {
        Item page = aPage("themes").named("temaer");
        Item draft = aPage("article").named("kladde");
        Item task = aTask("Uddelegering");
        publish(aPage("front").named("ledelsesgrundlag").with(page));
        repository.store(View.AUTHORED, draft);
        publish(aTool("x")
                .with(
                        "body",
                        link(page.id(), "website", "/old") + "#a|" + link(draft.id(), "website", "/kladde")
                                + "|" + link("no uuid", "website", "/a$1\\") + "|" + link(page.id(), "nowhere", "/x")
                                + "|${link:{uuid:{" + page.id()
                                + "},repository:{website},handle:{/old},nodeData:{},extension:{}}}"
                                + "|${link:{uuid:{" + page.id()
                                + "},repository:{website},path:{/old}}}|${link:broken}|${x}"));
        publish(aTheme("t")
                .with("intro", link(page.id(), "website", "/old"))
                .with(task.with("lead", link(page.id(), "website", "/old"))));

        String address = "/intranet/ledelsesgrundlag/temaer.html";
        assertEquals(
                List.of(
                        address + "#a",
                        "/intranet/kladde.html",
                        "/intranet/a$1\\.html",
                        "/intranet/x.html",
                        address,
                        address,
                        "${link:broken}",
                        "${x}"),
                List.of(ok(TOOLS + "/x").get("body").asText().split("\\|")));
        assertEquals(address, ok(THEMES + "/t").get("intro").asText());
        assertEquals(
                link(page.id(), "website", "/old"),
                ok(THEMES + "/t").get("uddelegering").get("lead").asText());
    }
}
