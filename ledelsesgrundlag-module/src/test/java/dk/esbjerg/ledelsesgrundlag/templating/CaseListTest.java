package dk.esbjerg.ledelsesgrundlag.templating;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aCase;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aPage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.CaseTeaser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseListTest {

    private static final String ADDRESS = "/ctx/forside/cases";

    @RegisterExtension
    static final TestRepository repository = new TestRepository();

    private final SmallSite site = new SmallSite(repository);
    private final FrameworkFunctions functions = site.on("/forside/cases");

    @BeforeEach
    void aSite() {
        repository.add(SmallSite.themes());
        repository.add(SmallSite.pages());
    }

    @Test
    void withoutCasesThereIsOneEmptyPage() {
        CaseList list = functions.caseList(null, null);

        assertEquals(List.of(), list.cases());
        assertEquals(0, list.total());
        assertEquals("1 of 1", position(list));
        assertNull(list.previousLink());
        assertNull(list.nextLink());
        assertFalse(list.filtered());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "12, 1, 12", "13, 2, 1", "24, 2, 12", "25, 3, 1"})
    void aPageHoldsTwelve(int total, int pages, int onTheLast) {
        cases(total, "Vision");

        CaseList last = functions.caseList(null, String.valueOf(pages));
        assertEquals(total, last.total());
        assertEquals(pages, last.pages());
        assertEquals(onTheLast, last.cases().size());
        assertNull(last.nextLink());
    }

    @Test
    void theNewestComeFirstAndEveryCaseIsOnOnePage() {
        cases(30, "Vision");

        assertEquals("Case 30", titles(functions.caseList(null, "1")).get(0));
        assertEquals("Case 19", titles(functions.caseList(null, "1")).get(11));
        assertEquals("Case 18", titles(functions.caseList(null, "2")).get(0));
        assertEquals("Case 7", titles(functions.caseList(null, "2")).get(11));
        assertEquals(
                List.of("Case 6", "Case 5", "Case 4", "Case 3", "Case 2", "Case 1"),
                titles(functions.caseList(null, "3")));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", "-1", "1", "01", "+2", " 2", "2 ", "2.0", "2e0", "two", "٢", "<script>"})
    void whatIsNoPageNumberMeansTheFirst(String number) {
        cases(30, "Vision");

        assertEquals("1 of 3", position(functions.caseList(null, number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "4", "99", "9999999"})
    void beyondTheLastPageIsTheLast(String number) {
        cases(30, "Vision");

        CaseList list = functions.caseList(null, number);
        assertEquals("3 of 3", position(list));
        assertEquals(6, list.cases().size());
    }

    @Test
    void pagesLeadToTheirNeighbours() {
        cases(30, "Vision");

        CaseList first = functions.caseList(null, null);
        assertNull(first.previousLink());
        assertEquals(ADDRESS + "?side=2", first.nextLink());

        CaseList second = functions.caseList(null, "2");
        assertEquals(ADDRESS, second.previousLink());
        assertEquals(ADDRESS + "?side=3", second.nextLink());

        CaseList third = functions.caseList(null, "3");
        assertEquals(ADDRESS + "?side=2", third.previousLink());
        assertNull(third.nextLink());
    }

    @Test
    void aChoiceNarrowsTheListAndItsPages() {
        cases(13, "Vision");
        repository.add(aCase("Nær").about("Nærvær"), aCase("Begge").about("Nærvær", "Vision"));

        CaseList list = functions.caseList("vision", "2");
        assertTrue(list.filtered());
        assertEquals(14, list.total());
        assertEquals("2 of 2", position(list));
        assertEquals(2, list.cases().size());
        assertEquals(ADDRESS + "?opgave=vision", list.previousLink());
        assertEquals(
                ADDRESS + "?opgave=vision&side=2",
                functions.caseList("vision", null).nextLink());
        assertEquals(ADDRESS, list.resetLink());
    }

    @Test
    void theFilterCountsAndLinksToTheFirstPage() {
        cases(13, "Vision");
        repository.add(aCase("Nær").about("Nærvær"));

        CaseList list = functions.caseList("vision", "2");
        assertEquals(
                List.of(new Filter(
                        "opgave",
                        "task",
                        List.of(
                                new Filter.Choice("vision", "Vision", 13, true, ADDRESS),
                                new Filter.Choice(
                                        "opfoelgning", "Opfølgning", 0, false, ADDRESS + "?opgave=opfoelgning"),
                                new Filter.Choice("naervaer", "Nærvær", 1, false, ADDRESS + "?opgave=naervaer")))),
                list.filters());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"nothing", "Vision", "<script>"})
    void whatIsNoTaskMeansAll(String task) {
        cases(2, "Vision");

        CaseList list = functions.caseList(task, null);
        assertEquals(2, list.total());
        assertFalse(list.filtered());
    }

    @Test
    void withoutItsPageItFiltersOnThePageThatShowsIt() {
        repository.add(aPage("andet", "cases"));
        cases(13, "Vision");

        CaseList list = site.on("/andet").caseList("vision", null);
        assertEquals("/ctx/andet", list.resetLink());
        assertEquals("/ctx/andet?opgave=vision&side=2", list.nextLink());
    }

    private static void cases(int count, String task) {
        repository.add(IntStream.rangeClosed(1, count)
                .mapToObj(number -> aCase("Case " + number)
                        .about(task)
                        .createdOn("%d-%02d-01".formatted(2020 + number / 12, number % 12 + 1)))
                .toArray(TestContent[]::new));
    }

    private static String position(CaseList list) {
        return list.page() + " of " + list.pages();
    }

    private static List<String> titles(CaseList list) {
        return list.cases().stream().map(CaseTeaser::title).toList();
    }
}
