package dk.esbjerg.ledelsesgrundlag.templating;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aPage;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTool;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolboxTest {

    private static final String ADDRESS = "/ctx/forside/vaerktoejskasse";

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final SmallSite site = new SmallSite(repository);
    private final FrameworkFunctions functions = site.on("/forside/vaerktoejskasse");

    @BeforeEach
    void fourTools() {
        repository.add(SmallSite.themes());
        repository.add(SmallSite.pages());
        repository.add(
                tool("Åbent kort", "dialogueCard", "leadershipTeam").about("Nærvær"),
                tool("Ærlig trappe", "tool", "leaderAndEmployee", "leadershipTeam")
                        .about("Vision"),
                tool("Bordet", "tool", "leaderAndEmployee").about("Vision", "Nærvær"),
                tool("Cirklen", "advice", "executiveBoard"));
    }

    @Test
    void withoutAChoiceItShowsEverythingInDanishOrder() {
        Toolbox toolbox = functions.toolbox(null, null, null);

        assertEquals("Bordet, Cirklen, Ærlig trappe, Åbent kort", titles(toolbox));
        assertEquals(4, toolbox.total());
        assertFalse(toolbox.filtered());
        assertEquals(ADDRESS, toolbox.resetLink());
    }

    @ParameterizedTest
    @CsvSource({
        "vision, '', '',                                'Bordet, Ærlig trappe'",
        "naervaer, '', '',                              'Bordet, Åbent kort'",
        "opfoelgning, '', '',                           ''",
        "'', tool, '',                                  'Bordet, Ærlig trappe'",
        "'', template, '',                              ''",
        "'', '', leadershipTeam,                        'Ærlig trappe, Åbent kort'",
        "'', tool, leadershipTeam,                      'Ærlig trappe'",
        "naervaer, dialogueCard, leadershipTeam,        'Åbent kort'",
        "naervaer, dialogueCard, executiveBoard,        ''"
    })
    void everyChoiceNarrowsItDown(String task, String kind, String audience, String shown) {
        Toolbox toolbox = functions.toolbox(task, kind, audience);

        assertEquals(shown, titles(toolbox));
        assertEquals(4, toolbox.total());
        assertTrue(toolbox.filtered());
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "' ', ' ', ' '",
        "nothing, podcast, everybody",
        "Vision, TOOL, leadershipteam",
        "tool, vision, vision",
        "<script>, 1=1 or --, ../.."
    })
    void whatIsNoChoiceMeansNone(String task, String kind, String audience) {
        Toolbox toolbox = functions.toolbox(task, kind, audience);

        assertEquals(4, toolbox.tools().size());
        assertFalse(toolbox.filtered());
        assertEquals(functions.toolbox(null, null, null), toolbox);
    }

    @Test
    void itOffersEveryTaskKindAndAudienceInTheirOrder() {
        List<Filter> filters = functions.toolbox(null, null, null).filters();

        assertEquals(
                List.of("opgave", "type", "maalgruppe"),
                filters.stream().map(Filter::name).toList());
        assertEquals(List.of("vision", "opfoelgning", "naervaer"), values(filters.get(0)));
        assertEquals(List.of("tool", "advice", "dialogueCard", "template"), values(filters.get(1)));
        assertEquals(
                List.of("leaderAndEmployee", "leadershipTeam", "managerGroup", "executiveBoard"),
                values(filters.get(2)));
    }

    @Test
    void choicesAreNamedByTitlesAndLabels() {
        site.withLabel("da", "ledelsesgrundlag.site.kind.advice", "Gode råd")
                .withLabel("da", "ledelsesgrundlag.site.audience.executiveBoard", "Direktion");
        List<Filter> filters = functions.toolbox(null, null, null).filters();

        assertEquals("Opfølgning", choice(filters.get(0), "opfoelgning").label());
        assertEquals("Gode råd", choice(filters.get(1), "advice").label());
        assertEquals("dialogueCard", choice(filters.get(1), "dialogueCard").label());
        assertEquals("Direktion", choice(filters.get(2), "executiveBoard").label());
    }

    @Test
    void aCountSaysWhatTheChoiceWouldShow() {
        List<Filter> filters = functions.toolbox(null, null, null).filters();

        assertEquals(List.of(2, 0, 2), counts(filters.get(0)));
        assertEquals(List.of(2, 1, 1, 0), counts(filters.get(1)));
        assertEquals(List.of(2, 2, 0, 1), counts(filters.get(2)));
    }

    @Test
    void aCountKeepsTheOtherChoicesAndReplacesItsOwn() {
        List<Filter> filters = functions.toolbox("vision", "tool", null).filters();

        assertEquals(List.of(2, 0, 1), counts(filters.get(0)));
        assertEquals(List.of(2, 0, 0, 0), counts(filters.get(1)));
        assertEquals(List.of(2, 1, 0, 0), counts(filters.get(2)));
    }

    @Test
    void everyCountIsWhatItsLinkShows() {
        for (String task : new String[] {null, "vision", "naervaer"}) {
            for (String kind : new String[] {null, "tool", "advice"}) {
                List<Filter> filters = functions.toolbox(task, kind, null).filters();
                for (Filter.Choice choice : filters.get(2).choices()) {
                    assertEquals(
                            functions
                                    .toolbox(task, kind, choice.value())
                                    .tools()
                                    .size(),
                            choice.count());
                }
                for (Filter.Choice choice : filters.get(0).choices()) {
                    assertEquals(
                            functions
                                    .toolbox(choice.value(), kind, null)
                                    .tools()
                                    .size(),
                            choice.count());
                }
            }
        }
    }

    @Test
    void aToolThatNamesSomethingTwiceCountsOnce() {
        repository.add(
                tool("Dobbelt", "template", "managerGroup", "managerGroup").about("Opfølgning", "Opfølgning"));
        List<Filter> filters = functions.toolbox(null, null, null).filters();

        assertEquals(1, choice(filters.get(0), "opfoelgning").count());
        assertEquals(1, choice(filters.get(2), "managerGroup").count());
    }

    @Test
    void aToolWithoutKindOrAboutARemovedTaskIsShownUnfilteredOnly() {
        repository.add(aTool("Rest").about("Nedlagt").with("audiences", new String[] {"everybody"}));

        assertEquals(5, functions.toolbox(null, null, null).tools().size());
        assertEquals(
                List.of(2, 0, 2),
                counts(functions.toolbox(null, null, null).filters().get(0)));
    }

    @Test
    void aLinkMakesItsChoiceAndKeepsTheOthers() {
        List<Filter> filters =
                functions.toolbox("vision", null, "leadershipTeam").filters();

        assertEquals(
                ADDRESS + "?opgave=naervaer&maalgruppe=leadershipTeam",
                choice(filters.get(0), "naervaer").link());
        assertEquals(
                ADDRESS + "?opgave=vision&type=tool&maalgruppe=leadershipTeam",
                choice(filters.get(1), "tool").link());
    }

    @Test
    void theLinkOfASelectedChoiceTakesItBack() {
        Toolbox toolbox = functions.toolbox("vision", "tool", null);
        Filter.Choice task = choice(toolbox.filters().get(0), "vision");
        Filter.Choice other = choice(toolbox.filters().get(0), "naervaer");

        assertTrue(task.selected());
        assertEquals(ADDRESS + "?type=tool", task.link());
        assertFalse(other.selected());
        assertEquals(ADDRESS, toolbox.resetLink());
        assertEquals(
                ADDRESS,
                choice(functions.toolbox("vision", null, null).filters().get(0), "vision")
                        .link());
    }

    @Test
    void aLinkIsEncoded() {
        repository.change(
                "ledelsesgrundlag",
                session -> session.getNode("/retning").addNode("råd & tips=#1", "lg:leadershipTask"));
        Filter.Choice choice =
                choice(functions.toolbox(null, null, null).filters().get(0), "råd & tips=#1");

        assertEquals(ADDRESS + "?opgave=r%C3%A5d+%26+tips%3D%231", choice.link());
    }

    @Test
    void withoutItsPageItFiltersOnThePageThatShowsIt() {
        repository.add(aPage("andet", "toolbox"));
        Toolbox toolbox = site.on("/andet").toolbox("vision", null, null);

        assertEquals(2, toolbox.tools().size());
        assertEquals("/ctx/andet", toolbox.resetLink());
        assertEquals(
                "/ctx/andet?opgave=vision&type=tool",
                choice(toolbox.filters().get(1), "tool").link());
    }

    @Test
    void anEmptyToolboxStillOffersItsFilters() {
        repository.change("ledelsesvaerktoejer", session -> {
            for (String name : List.of("aabent-kort", "aerlig-trappe", "bordet", "cirklen")) {
                session.removeItem("/" + name);
            }
        });
        Toolbox toolbox = functions.toolbox("vision", null, null);

        assertEquals(List.of(), toolbox.tools());
        assertEquals(0, toolbox.total());
        assertEquals(List.of(0, 0, 0), counts(toolbox.filters().get(0)));
    }

    private static TestContent tool(String title, String kind, String... audiences) {
        return aTool(title).with("kind", kind).with("audiences", audiences);
    }

    private static String titles(Toolbox toolbox) {
        return String.join(", ", toolbox.tools().stream().map(Tool::title).toList());
    }

    private static List<String> values(Filter filter) {
        return filter.choices().stream().map(Filter.Choice::value).toList();
    }

    private static List<Integer> counts(Filter filter) {
        return filter.choices().stream().map(Filter.Choice::count).toList();
    }

    private static Filter.Choice choice(Filter filter, String value) {
        return filter.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
