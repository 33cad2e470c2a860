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
 */
record Render(String name, String path, Map<String, String> parameters) {

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

    /** Every component, each alone in its area. */
    static List<Render> components() {
        List<Render> renders = new ArrayList<>();
        for (String component : World.COMPONENTS) {
            renders.add(new Render("components/" + component, World.HOME + "/kun-" + component, Map.of()));
        }
        return renders;
    }

    String in(TestSite site, Words words, Locale locale) {
        Map<String, String> asked = Map.of();
        if (!parameters.isEmpty()) {
            asked = new HashMap<>(parameters);
            asked.replaceAll((key, value) -> key.equals("redskab") || key.equals("case") ? words.slug(value) : value);
        }
        String html = site.html(path, locale, asked);
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
        return new Render("pages/" + name, World.HOME + path, parameters);
    }

    @Override
    public String toString() {
        return name;
    }
}
