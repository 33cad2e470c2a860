package dk.esbjerg.ledelsesgrundlag.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The municipality's text as it arrives in the repository, word for word. */
class FrameworkContentTest {

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final Framework framework = new Framework(repository);
    private final TextFile source = TextFile.load("framework.yaml");
    private Installed installed;

    @BeforeEach
    void install() throws RepositoryException {
        installed = new Installed(repository).with(ContentPart.FRAMEWORK);
    }

    @Test
    void threeThemesInTheirOrder() {
        assertEquals(
                List.of(
                        "1 retning-og-rammer Retning & Rammer",
                        "2 relationer Relationer",
                        "3 personligt-lederskab Personligt lederskab"),
                framework.themes().stream()
                        .map(theme -> theme.order() + " " + theme.name() + " " + theme.title())
                        .toList());
    }

    @Test
    void nineTasksInTheirOrder() {
        assertEquals(
                List.of(
                        "visionsledelse Visionsledelse",
                        "uddelegering Uddelegering",
                        "opfoelgning Opfølgning",
                        "borgeren-i-centrum Borgeren i centrum",
                        "tydelig-og-naervaerende-ledelse Tydelig og nærværende ledelse",
                        "feedback-og-facilitering Feedback og facilitering",
                        "autenticitet-og-transparens Autenticitet og transparens",
                        "fyld-rollen-ud-efter-behov Fyld rollen ud efter behov",
                        "reflekterende-ledelse Reflekterende ledelse"),
                framework.tasks().map(task -> task.name() + " " + task.title()).toList());
    }

    @Test
    void twentySixPoints() {
        assertEquals(
                List.of(List.of(3, 3, 2), List.of(3, 3, 3), List.of(3, 3, 3)),
                framework.themes().stream()
                        .map(theme -> theme.tasks().stream()
                                .map(task -> task.points().size())
                                .toList())
                        .toList());
        assertEquals(
                26, framework.tasks().mapToInt(task -> task.points().size()).sum());
    }

    @Test
    void everyTaskIsIntroducedByItsOwnName() {
        assertEquals(
                List.of(),
                framework
                        .tasks()
                        .filter(task -> !task.lead().equals(task.title() + " handler om, at:"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visionsledelse | 2 | turde udfordre beslutninger op ad til, når de ikke giver mening, og reagere nedadtil,"
                        + " hvis visioner og strategier ikke efterleves",
                "uddelegering | 1 | styrke medarbejdernes kompetencer, så de føler sig trygge i forhold til at navigere i det"
                        + " øgede råderum, på tværs af og udad organisationen",
                "opfoelgning | 1 | afsøger og bruger de mange datakilder, der kan udvikle kerneopgaven.",
                "borgeren-i-centrum | 1 | sikre et godt tværgående samarbejde internt og et godt samarbejde udadtil med"
                        + " borgere og samarbejdspartnere, for at øge værdiskabelsen",
                "autenticitet-og-transparens | 0 | være tydelig omkring dine holdninger og værdier, så de kan efterleves,"
                        + " også når du ikke er der",
                "fyld-rollen-ud-efter-behov | 1 | lede opad. Din chef har brug for at vide, hvad der fungerer og ikke fungerer"
                        + " set fra din stol.",
                "reflekterende-ledelse | 2 | være opmærksom på ledelsesmæssige tendenser, og at arbejde aktivt med dem i"
                        + " ledelsesarbejdet"
            })
    void aPointStandsAsTheMunicipalityWroteIt(String task, int point, String wording) {
        LeadershipTask found = framework
                .tasks()
                .filter(candidate -> candidate.name().equals(task))
                .findFirst()
                .orElseThrow();

        assertEquals(wording, found.points().get(point));
    }

    @Test
    void aThemesSummaryAndIntroductionStandAsTheMunicipalityWroteThem() {
        Theme relations = framework.themes().get(1);

        assertEquals(
                "Tillid er relations båret, og derfor er det vigtigt at have fokus på relationer i din ledelse.",
                relations.summary());
        assertEquals(
                "<p>Tillid er relations båret, og derfor er det vigtigt at have fokus på relationer i din ledelse."
                        + " Udadtil handler det om <strong>Borgeren i centrum</strong> og indadtil handler det om"
                        + " <strong>Tydelig og nærværende ledelse</strong> og"
                        + " <strong>Feedback og facilitering</strong>.</p>",
                relations.intro());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kan praktisere tillidsbaserede ledelse. Det betyder, at vi skal kigge på vores procedurer",
                "hvor du blandt andet finder en værktøjskasse med forskellige redskaber",
                "Hvert tema består af flere ledelsesopgaver",
                "Tillid er bredt og favner meget. Derfor har vi",
                "opfattes som en ramme, der kan understøtte den gode dialog",
                "Retning & Rammer, Relationer og Personligt lederskab.",
                "Rigtig god ledelseslyst!",
                "Autenticitet og transparens, Fyld rollen ud efter behov og Reflekterende ledelse."
            })
    void aSentenceStandsAsTheMunicipalityWroteIt(String wording) {
        assertTrue(everyText().stream().anyMatch(text -> text.contains(wording)), wording);
    }

    @Test
    void whatIsListedAsKeptIsKept() {
        List<String> texts = everyText();
        List<String> lost = source.all("kept").stream()
                .flatMap(kept -> Stream.of(kept.text("text").split(" / ")))
                .filter(kept -> texts.stream().noneMatch(text -> text.contains(kept)))
                .toList();

        assertTrue(source.all("kept").size() > 25, "nothing would be left to check");
        assertEquals(List.of(), lost);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fnder", "fere", "Refekterende", "efterlevs", "Udadtill", "indadtill", "udadtill", "Es"})
    void damageOfTheExportsIsGone(String damaged) {
        Pattern word = Pattern.compile("\\b" + damaged + "\\b", Pattern.UNICODE_CHARACTER_CLASS);

        assertEquals(
                List.of(),
                everyText().stream().filter(text -> word.matcher(text).find()).toList());
    }

    @Test
    void noWordIsBrokenAsAtTheEndOfALine() {
        List<String> broken = source.all("mends").stream()
                .flatMap(mend -> mend.texts("words").stream())
                .toList();

        assertEquals(21, broken.size());
        assertEquals(
                List.of(),
                everyText().stream()
                        .filter(text -> broken.stream().anyMatch(text::contains))
                        .toList());
    }

    @Test
    void everySectionOfTheIntroductionIsOnTheFrontPageInItsOrder() {
        List<Node> components = installed.nodes("website", "mgnl:component").stream()
                .filter(node -> Installed.path(node).startsWith("/ledelsesgrundlag/main/"))
                .toList();

        assertEquals(
                List.of(
                        "indledning Indledning",
                        "to-veje To veje til tillidsbaseret ledelse",
                        "formaal Formålet med ledelsesgrundlaget",
                        "dialog En ramme for den gode dialog",
                        "tilblivelse Sådan er ledelsesgrundlaget blevet til",
                        "redskaber-og-inspiration Redskaber og inspiration",
                        "ledelsestemaer Ledelsestemaer"),
                components.stream()
                        .map(node -> Installed.name(node) + " " + Installed.text(node, "heading"))
                        .toList());
        assertEquals(
                Set.of("ledelsesgrundlag:components/text"),
                new HashSet<>(components.stream()
                        .map(node -> Installed.text(node, "mgnl:template"))
                        .toList()));
    }

    @Test
    void everyParagraphAndEveryListItemOfTheIntroductionArrives() {
        List<String> texts = everyText();
        List<String> written = Stream.of("introduction", "themesIntroduction")
                .flatMap(part -> source.entry(part).all("sections").stream())
                .flatMap(section -> section.all("text").stream())
                .flatMap(block -> block.has("p") ? Stream.of(block.text("p")) : block.texts("list").stream())
                .map(text -> text.replace("**", ""))
                .toList();

        assertEquals(21, written.size());
        assertEquals(
                List.of(),
                written.stream()
                        .filter(text -> texts.stream().noneMatch(shown -> shown.contains(text)))
                        .toList());
    }

    @Test
    void boldRunsReachExactlyAsFarAsInTheSource() {
        assertTrue(Installed.text(installed.node("website", "/ledelsesgrundlag/main/to-veje"), "text")
                .endsWith("<strong>Retning &amp; Rammer, Relationer</strong> og"
                        + " <strong>Personligt lederskab</strong>.</p>"));
        assertFalse(installed.values().values().stream().anyMatch(value -> value.contains("**")));
    }

    @Test
    void everyTaskHasTwoOrThreeQuestionsOfItsOwn() {
        List<String> questions = framework
                .tasks()
                .flatMap(task -> task.reflectionQuestions().stream())
                .toList();

        assertEquals(
                List.of(),
                framework
                        .tasks()
                        .filter(task -> task.reflectionQuestions().size() < 2
                                || task.reflectionQuestions().size() > 3)
                        .map(LeadershipTask::name)
                        .toList());
        assertEquals(questions.size(), Set.copyOf(questions).size());
        assertEquals(
                List.of(),
                questions.stream().filter(text -> !text.endsWith("?")).toList());
    }

    @Test
    void everyQuestionOfTheFileHasATask() {
        Set<String> names = new HashSet<>();
        framework.tasks().forEach(task -> names.add(task.name()));

        assertEquals(names, TextFile.load("reflection-questions.yaml").names());
    }

    /** Every text of the framework and its pages, as a reader sees it. */
    private List<String> everyText() {
        List<String> texts = new ArrayList<>();
        for (Map.Entry<String, String> value : installed.values().entrySet()) {
            texts.add(value.getValue()
                    .replaceAll("<[^>]*>", "")
                    .replace("&amp;", "&")
                    .replace("\n", " "));
        }
        return texts;
    }
}
