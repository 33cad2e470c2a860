package dk.esbjerg.ledelsesgrundlag.templating;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.CaseTeaser;
import dk.esbjerg.ledelsesgrundlag.framework.Catalogue;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.FrameworkItem;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.PageTree;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.framework.Reference;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * What templates know as {@code ledelsesfn}. Items are asked for by UUID or address name; what does not exist (any more)
 * is null, so that a template can say what it shows instead. Texts come raw: the template's output format escapes them.
 */
public final class FrameworkFunctions {

    private static final String LABELS = "ledelsesgrundlag.site.";
    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final List<String> KINDS = List.of("tool", "advice", "dialogueCard", "template");
    private static final List<String> AUDIENCES =
            List.of("leaderAndEmployee", "leadershipTeam", "managerGroup", "executiveBoard");
    private static final int CASES_PER_PAGE = 12;

    private final Framework framework;
    private final Pages pages;
    private final PageContext context;

    @Inject
    public FrameworkFunctions(Framework framework, Pages pages, PageContext context) {
        this.framework = framework;
        this.pages = pages;
        this.context = context;
    }

    public List<Theme> themes() {
        return framework.themes();
    }

    public Theme theme(String id) {
        return framework.theme(id).orElse(null);
    }

    public LeadershipTask task(String id) {
        return framework.task(id).orElse(null);
    }

    public Theme themeOf(LeadershipTask task) {
        return theme(task.themeId());
    }

    /** The task before this one, also across themes, or null before the first. */
    public LeadershipTask previousTask(LeadershipTask task) {
        return neighbour(task, -1);
    }

    /** The task after this one, also across themes, or null after the last. */
    public LeadershipTask nextTask(LeadershipTask task) {
        return neighbour(task, 1);
    }

    public Tool tool(String id) {
        return framework.tools().byId(id).orElse(null);
    }

    public Tool toolBySlug(String slug) {
        return framework.tools().bySlug(slug).orElse(null);
    }

    public CaseTeaser caseTeaser(String id) {
        return framework.cases().byId(id).orElse(null);
    }

    public Case caseById(String id) {
        return framework.cases().byId(id).flatMap(framework::story).orElse(null);
    }

    public Case caseBySlug(String slug) {
        return framework.cases().bySlug(slug).flatMap(framework::story).orElse(null);
    }

    /** The tools that refer to a task, in the order of their titles. */
    public List<Tool> toolsFor(LeadershipTask task) {
        return byTitle(framework.tools().referringTo(task.id()).stream());
    }

    /** The cases that refer to a task or a tool, newest first. */
    public List<CaseTeaser> casesFor(FrameworkItem item) {
        return framework.cases().referringTo(item.id());
    }

    /** The tasks that a tool or case is about, theme by theme. */
    public List<LeadershipTask> tasksOf(Reference item) {
        return framework
                .tasks()
                .filter(task -> item.taskIds().contains(task.id()))
                .toList();
    }

    /** The themes whose tasks a tool or case is about, in their order. */
    public List<Theme> themesOf(Reference item) {
        return themes().stream()
                .filter(theme ->
                        theme.tasks().stream().anyMatch(task -> item.taskIds().contains(task.id())))
                .toList();
    }

    /** The tools that a case used. */
    public List<Tool> toolsOf(Case story) {
        return byTitle(story.toolIds().stream().distinct().flatMap(id -> framework.tools().byId(id).stream()));
    }

    /** The toolbox with the reader's choices; null, or what is no choice, means no filter. */
    public Toolbox toolbox(String taskName, String kind, String audience) {
        String address = listAddress("toolbox");
        List<Tool> all = framework.tools().byTitle();
        FilteredList<Tool> list = new FilteredList<>(address, all)
                .by("opgave", label(LABELS + "filter.task"), taskChoices(), taskName, taskNames())
                .by("type", label(LABELS + "filter.kind"), choices("kind.", KINDS), kind, tool -> List.of(tool.kind()))
                .by(
                        "maalgruppe",
                        label(LABELS + "filter.audience"),
                        choices("audience.", AUDIENCES),
                        audience,
                        Tool::audiences);
        return new Toolbox(list.items(), all.size(), list.filtered(), address, list.filters());
    }

    /** A page of the cases with the reader's choice; what is no page number means the first page. */
    public CaseList caseList(String taskName, String pageNumber) {
        String address = listAddress("cases");
        FilteredList<CaseTeaser> list = new FilteredList<>(
                        address, framework.cases().newestFirst())
                .by("opgave", label(LABELS + "filter.task"), taskChoices(), taskName, taskNames());
        List<CaseTeaser> fitting = list.items();
        int last = Math.max(1, (fitting.size() + CASES_PER_PAGE - 1) / CASES_PER_PAGE);
        int page = pageNumber != null && pageNumber.matches("[1-9]\\d{0,6}")
                ? Math.min(last, Integer.parseInt(pageNumber))
                : 1;
        return new CaseList(
                fitting.subList((page - 1) * CASES_PER_PAGE, Math.min(fitting.size(), page * CASES_PER_PAGE)),
                fitting.size(),
                list.filtered(),
                address,
                list.filters(),
                page,
                last,
                page == 1 ? null : list.link("side", page == 2 ? null : String.valueOf(page - 1)),
                page == last ? null : list.link("side", String.valueOf(page + 1)));
    }

    /** The address of an item's page, or null where editors have removed that page. */
    public String link(FrameworkItem item) {
        if (item instanceof Reference reference) {
            String list = pageLink(item instanceof Tool ? "toolbox" : "cases");
            return list == null ? null : list + "/" + encoded(reference.slug());
        }
        return address(tree -> tree.showing(item.id()));
    }

    /** The address of the framework's page with a template such as {@code toolbox}, or null where there is none. */
    public String pageLink(String template) {
        return address(tree -> tree.withTemplate(template));
    }

    /** The pages below the front page with those below them, hidden ones left out. */
    public List<NavigationItem> navigation() {
        return root().map(root -> menu(root.children())).orElse(List.of());
    }

    /** From the front page down to the page above the one being shown. */
    public List<NavigationItem> breadcrumbs() {
        Deque<NavigationItem> crumbs = new ArrayDeque<>();
        Optional<Page> step = root();
        while (step.isPresent() && !step.get().path().equals(context.pagePath())) {
            Page page = step.get();
            crumbs.add(new NavigationItem(page.title(), context.pageAddress(page.path()), true, false, List.of()));
            step = page.children().stream()
                    .filter(child -> child.contains(context.pagePath()))
                    .findFirst();
        }
        return List.copyOf(crumbs);
    }

    /** "da", or the code of another language that the page is in and that the framework has labels for. */
    public String language() {
        return context.label(LABELS + "language", context.locale()) == null
                ? DANISH.getLanguage()
                : context.locale().getLanguage();
    }

    /** A label for readers in the page's language; Danish where that language has none. */
    public String label(String key) {
        String label = context.label(key, context.locale());
        if (label == null) {
            label = context.label(key, DANISH);
        }
        // A stored code that has no label is still a word; the raw key is none.
        return label == null ? key.substring(key.lastIndexOf('.') + 1) : label;
    }

    /** A label with values put in, in the notation of {@link MessageFormat}. */
    public String label(String key, Object... values) {
        return new MessageFormat(label(key), Locale.forLanguageTag(language())).format(values);
    }

    /** Rich text with only harmless markup left; to be put out unescaped. */
    public String richText(String html) {
        return html == null ? "" : RichText.sanitise(html);
    }

    /** Plain text by its blank lines. */
    public List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("(?>\\R)\\h*\\R"))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .toList();
    }

    /** The address of a file below {@code webresources}. */
    public String resource(String path) {
        return context.resourceAddress(path);
    }

    private LeadershipTask neighbour(LeadershipTask task, int distance) {
        List<LeadershipTask> tasks = framework.tasks().toList();
        int here = tasks.stream().map(LeadershipTask::id).toList().indexOf(task.id());
        int there = here + distance;
        return here >= 0 && there >= 0 && there < tasks.size() ? tasks.get(there) : null;
    }

    private Optional<Page> root() {
        return pages.around(context.pagePath()).map(PageTree::root);
    }

    private String address(Function<PageTree, Optional<Page>> which) {
        return pages.around(context.pagePath())
                .flatMap(which)
                .map(page -> context.pageAddress(page.path()))
                .orElse(null);
    }

    /** The page of a list, or where editors have removed it the page that is being shown, so that filters work anyway. */
    private String listAddress(String template) {
        String address = pageLink(template);
        return address == null ? context.pageAddress(context.pagePath()) : address;
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<NavigationItem> menu(List<Page> siblings) {
        return siblings.stream()
                .filter(page -> !page.hidden())
                .map(page -> new NavigationItem(
                        page.title(),
                        context.pageAddress(page.path()),
                        page.contains(context.pagePath()),
                        page.path().equals(context.pagePath()),
                        menu(page.children())))
                .toList();
    }

    private Map<String, String> taskChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        framework.tasks().forEach(task -> choices.put(task.name(), task.title()));
        return choices;
    }

    private Map<String, String> choices(String keys, List<String> codes) {
        Map<String, String> choices = new LinkedHashMap<>();
        codes.forEach(code -> choices.put(code, label(LABELS + keys + code)));
        return choices;
    }

    private Function<Reference, List<String>> taskNames() {
        Map<String, String> names =
                framework.tasks().collect(Collectors.toMap(LeadershipTask::id, LeadershipTask::name));
        return item ->
                item.taskIds().stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private static List<Tool> byTitle(Stream<Tool> tools) {
        return tools.sorted(Catalogue.BY_TITLE).toList();
    }
}
