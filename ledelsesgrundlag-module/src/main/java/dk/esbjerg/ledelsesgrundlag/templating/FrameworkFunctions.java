package dk.esbjerg.ledelsesgrundlag.templating;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.CaseTeaser;
import dk.esbjerg.ledelsesgrundlag.framework.Catalogue;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.FrameworkItem;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.framework.Reference;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.Assets;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;

/**
 * What templates know as {@code ledelsesfn}. Items are asked for by UUID or address name; what does not exist (any more)
 * is null, so that a template can say what it shows instead. Texts come raw: the template's output format escapes them.
 */
public final class FrameworkFunctions {

    private final Framework framework;
    private final Pages pages;
    private final PageContext context;
    private final Assets assets;
    private final Optional<Case> shown;
    private final SiteLinks links;
    private final SiteLabels labels;
    private final Listings listings;

    @Inject
    public FrameworkFunctions(Framework framework, Pages pages, PageContext context, Assets assets) {
        this(framework, pages, context, assets, Optional.empty());
    }

    private FrameworkFunctions(
            Framework framework, Pages pages, PageContext context, Assets assets, Optional<Case> shown) {
        this.framework = framework;
        this.pages = pages;
        this.context = context;
        this.assets = assets;
        this.shown = shown;
        links = new SiteLinks(pages, context);
        labels = new SiteLabels(context);
        listings = new Listings(framework, links, labels);
    }

    /** The same, with one case that is not published: whoever asks for its address name gets it. */
    public FrameworkFunctions showing(Case unpublished) {
        return new FrameworkFunctions(framework, pages, context, assets, Optional.of(unpublished));
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
        return shown.filter(story -> story.slug().equals(slug))
                .or(() -> framework.cases().bySlug(slug).flatMap(framework::story))
                .orElse(null);
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

    /** How many tools there are. */
    public int toolCount() {
        return framework.tools().newestFirst().size();
    }

    /** How many cases there are. */
    public int caseCount() {
        return framework.cases().newestFirst().size();
    }

    /** The toolbox with the reader's choices; null, or what is no choice, means no filter. */
    public Toolbox toolbox(String taskName, String kind, String audience) {
        return listings.toolbox(taskName, kind, audience);
    }

    /** A page of the cases with the reader's choice; what is no page number means the first page. */
    public CaseList caseList(String taskName, String pageNumber) {
        return listings.cases(taskName, pageNumber);
    }

    /** The address of an item's page, or null where editors have removed that page. */
    public String link(FrameworkItem item) {
        return links.item(item);
    }

    /** The address of the framework's page with a template such as {@code toolbox}, or null where there is none. */
    public String pageLink(String template) {
        return links.page(template);
    }

    /** The pages below the front page with those below them, hidden ones left out. */
    public List<NavigationItem> navigation() {
        return links.navigation();
    }

    /** From the front page down to the page above the one being shown. */
    public List<NavigationItem> breadcrumbs() {
        return links.breadcrumbs();
    }

    /** "da", or the code of another language that the page is in and that the framework has labels for. */
    public String language() {
        return labels.language();
    }

    /** A label for readers in the page's language; Danish where that language has none. */
    public String label(String key) {
        return labels.label(key);
    }

    /** A label with values put in, in the notation of {@link java.text.MessageFormat}. */
    public String label(String key, Object... values) {
        return labels.label(key, values);
    }

    /** Rich text with only harmless markup left; to be put out unescaped. */
    public String richText(String html) {
        return html == null ? "" : RichText.sanitise(context.resolveLinks(html));
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

    /** The image or file that a stored link means, or null where readers can have none. */
    public Asset asset(String link) {
        return assets.asset(link).orElse(null);
    }

    /** The files that go with a tool, in their order; those that readers cannot have are left out. */
    public List<Asset> attachments(Tool tool) {
        return tool.attachments().stream()
                .map(assets::asset)
                .flatMap(Optional::stream)
                .toList();
    }

    /** How big a file is, in words. */
    public String size(Asset asset) {
        return FileSize.of(asset.bytes(), labels);
    }

    /** The address of a file below {@code webresources}. */
    public String resource(String path) {
        return context.resourceAddress(path);
    }

    /** Whether pages bring the module's own style sheet. */
    public boolean styled() {
        return context.styled();
    }

    private LeadershipTask neighbour(LeadershipTask task, int distance) {
        List<LeadershipTask> tasks = framework.tasks().toList();
        int here = tasks.stream().map(LeadershipTask::id).toList().indexOf(task.id());
        int there = here + distance;
        return here >= 0 && there >= 0 && there < tasks.size() ? tasks.get(there) : null;
    }

    private static List<Tool> byTitle(Stream<Tool> tools) {
        return tools.sorted(Catalogue.BY_TITLE).toList();
    }
}
