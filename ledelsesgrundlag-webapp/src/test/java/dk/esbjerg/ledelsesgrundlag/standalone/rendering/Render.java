package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing to render.
 *
 * @param name also of its expected file, such as {@code pages/task}
 * @param parameters of the address; a value that stands for an item's address name is put into the site's own words
 * @param looking who looks at it
 */
record Render(String name, String path, Map<String, String> parameters, Leaders.Looking looking) {

    private static final String FORM = "/del-din-erfaring";
    private static final String MINE = "/mine-bidrag";
    private static final String AREA = "<div class=\"lg-free lg-wrap\">\n";

    /** Every page template. */
    static List<Render> pages() {
        return List.of(
                page("front", "", Map.of()),
                page("themes", "/temaer", Map.of()),
                page("theme", "/temaer/tema-1", Map.of()),
                page("task", "/temaer/tema-1/opgave-a", Map.of()),
                page("toolbox", "/vaerktoejskasse", Map.of()),
                page("tool", "/vaerktoejskasse/redskab", Map.of("redskab", "redskab-1")),
                page("cases", "/cases", Map.of()),
                page("case", "/cases/case", Map.of("case", "case-1")),
                page("shareCase", FORM, Map.of("opgave", "opgave-a")),
                page("myCases", MINE, Map.of()),
                page("article", "/om", Map.of()),
                page("accessibilityStatement", "/tilgaengelighed", Map.of()),
                page("notFound", "/ikke-fundet", Map.of()));
    }

    /** What the same templates show when something is chosen, is on the next page, or is not there. */
    static List<Render> variations() {
        return List.of(
                page("theme-unavailable", "/temaer/tema-uden", Map.of()),
                page("task-unavailable", "/temaer/opgave-uden", Map.of()),
                page("tool-notFound", "/vaerktoejskasse/redskab", Map.of("redskab", "none")),
                page("case-notFound", "/cases/case", Map.of()),
                page(
                        "toolbox-filtered",
                        "/vaerktoejskasse",
                        Map.of("opgave", "opgave-a", "type", "tool", "maalgruppe", "leadershipTeam")),
                page("toolbox-empty", "/vaerktoejskasse", Map.of("opgave", "opgave-b")),
                page("cases-filtered", "/cases", Map.of("opgave", "opgave-b")),
                page("cases-secondPage", "/cases", Map.of("side", "2", "opgave", "opgave-a")),
                page("case-short", "/cases/case", Map.of("case", "case-2")),
                page("tool-short", "/vaerktoejskasse/redskab", Map.of("redskab", "redskab-2")));
    }

    /** What leaders see of their contributions. */
    static List<Render> ofLeaders() {
        return List.of(
                page("shareCase-start", FORM, Map.of("opgave", "opgave-a"), Leaders::leader),
                page("shareCase-noRole", FORM, Map.of(), Leaders::withoutRole),
                page("shareCase-first", FORM, Map.of("ny", Leaders.NEW, "opgave", "opgave-a"), Leaders::leader),
                page("shareCase-challenge", FORM, Map.of("bidrag", Leaders.BEGUN, "trin", "1"), Leaders::leader),
                page("shareCase-about", FORM, Map.of("bidrag", Leaders.TOLD, "trin", "5"), Leaders::leader),
                page("shareCase-topics", FORM, Map.of("bidrag", Leaders.TOLD, "trin", "6"), Leaders::leader),
                page("shareCase-unfinished", FORM, Map.of("bidrag", Leaders.BEGUN, "trin", "7"), Leaders::leader),
                page("shareCase-check", FORM, Map.of("bidrag", Leaders.TOLD, "trin", "7"), Leaders::leader),
                page("shareCase-sentBack", FORM, Map.of("bidrag", Leaders.SENT_BACK, "trin", "2"), Leaders::leader),
                page("shareCase-suggested", FORM, Map.of("bidrag", Leaders.SUGGESTED, "trin", "7"), Leaders::leader),
                page("shareCase-noDraft", FORM, Map.of("bidrag", Leaders.NEW), Leaders::leader),
                page("shareCase-changedMeanwhile", FORM, Map.of(), Leaders::writingOver),
                page("shareCase-tooLong", FORM, Map.of(), Leaders::writingTooMuch),
                page("shareCase-notSent", FORM, Map.of(), Leaders::sendingTooEarly),
                page("shareCase-refused", FORM, Map.of(), Leaders::sendingNothing),
                page("myCases-list", MINE, Map.of("nyt", "saved"), Leaders::leader),
                page("myCases-noRole", MINE, Map.of(), Leaders::withoutRole),
                page("myCases-draft", MINE, Map.of("bidrag", Leaders.BEGUN), Leaders::leader),
                page("myCases-sentBack", MINE, Map.of("bidrag", Leaders.SENT_BACK, "nyt", "sent"), Leaders::leader),
                page("myCases-suggested", MINE, Map.of("bidrag", Leaders.SUGGESTED), Leaders::leader),
                page("myCases-rejected", MINE, Map.of("bidrag", Leaders.REJECTED), Leaders::leader),
                page("myCases-public", MINE, Map.of("bidrag", Leaders.APPROVED), Leaders::leader),
                page(
                        "myCases-withdraw",
                        MINE,
                        Map.of("bidrag", Leaders.APPROVED, "bekraeft", "withdraw"),
                        Leaders::leader),
                page(
                        "myCases-deleteDraft",
                        MINE,
                        Map.of("bidrag", Leaders.BEGUN, "bekraeft", "withdraw"),
                        Leaders::leader),
                page("myCases-notFound", MINE, Map.of("bidrag", Leaders.NEW), Leaders::leader));
    }

    /** Every component, each alone in its area. */
    static List<Render> components() {
        List<Render> renders = new ArrayList<>();
        for (String component : World.COMPONENTS) {
            renders.add(
                    new Render("components/" + component, World.HOME + "/kun-" + component, Map.of(), Leaders::nobody));
        }
        return renders;
    }

    String in(TestSite site, Words words, Locale locale) {
        Map<String, String> asked = Map.of();
        if (!parameters.isEmpty()) {
            asked = new HashMap<>(parameters);
            asked.replaceAll((key, value) -> key.equals("redskab") || key.equals("case") ? words.slug(value) : value);
        }
        String html = site.html(path, locale, asked, looking.at(site))
                .replaceAll("\\?ny=[0-9a-f-]{36}", "?ny=11111111-1111-4111-8111-111111111111");
        return name.startsWith("components/") ? areaOf(html) : html;
    }

    private static String areaOf(String html) {
        int start = html.indexOf(AREA);
        int end = html.indexOf("</main>");
        if (start < 0 || end < start) {
            throw new AssertionError("There is no area in " + html);
        }
        return html.substring(start, end);
    }

    private static Render page(String name, String path, Map<String, String> parameters) {
        return page(name, path, parameters, Leaders::nobody);
    }

    private static Render page(String name, String path, Map<String, String> parameters, Leaders.Looking looking) {
        return new Render("pages/" + name, World.HOME + path, parameters, looking);
    }

    @Override
    public String toString() {
        return name;
    }
}
