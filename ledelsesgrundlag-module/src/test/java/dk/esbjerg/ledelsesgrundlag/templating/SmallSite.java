package dk.esbjerg.ledelsesgrundlag.templating;

import static dk.esbjerg.ledelsesgrundlag.TestContent.aPage;
import static dk.esbjerg.ledelsesgrundlag.TestContent.aTheme;
import static dk.esbjerg.ledelsesgrundlag.TestContent.taskId;
import static dk.esbjerg.ledelsesgrundlag.TestContent.themeId;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.esbjerg.ledelsesgrundlag.TestContent;
import dk.esbjerg.ledelsesgrundlag.TestRepository;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A site in the shape of the real one, with two themes and three tasks, and the functions as its templates see them. */
final class SmallSite {

    static final String FRONT = "/forside";
    static final String VISION = "/forside/temaer/retning/vision";

    private final Framework framework;
    private final Pages pages;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    /** Reads from the repository, and puts nothing there. */
    SmallSite(TestRepository repository) {
        framework = new Framework(repository);
        pages = new Pages(repository);
        withLabel("da", "ledelsesgrundlag.site.language", "da");
        withLabel("en", "ledelsesgrundlag.site.language", "en");
    }

    static TestContent[] themes() {
        return new TestContent[] {
            aTheme("Retning").with("order", 1L).withTasks("Vision", "Opfølgning"),
            aTheme("Relationer").with("order", 2L).withTasks("Nærvær")
        };
    }

    static TestContent pages() {
        return aPage("forside", "front")
                .with(
                        aPage("temaer", "themes")
                                .with(
                                        theme("retning", "Retning")
                                                .with(task("vision", "Vision"), task("opfoelgning", "Opfølgning")),
                                        theme("relationer", "Relationer").with(task("naervaer", "Nærvær"))),
                        aPage("vaerktoejskasse", "toolbox").with(hidden("redskab", "tool")),
                        aPage("cases", "cases").with(hidden("case", "case")),
                        hidden("tilgaengelighed", "article").with(aPage("mere", "article")));
    }

    SmallSite withLabel(String language, String key, String label) {
        labels.put(language + ' ' + key, label);
        return this;
    }

    SmallSite withAsset(String link, Asset asset) {
        assets.put(link, asset);
        return this;
    }

    /** The functions on a page in Danish. */
    FrameworkFunctions on(String pagePath) {
        return on(pagePath, Locale.forLanguageTag("da"));
    }

    FrameworkFunctions on(String pagePath, Locale locale) {
        PageContext context = mock(PageContext.class);
        when(context.pagePath()).thenReturn(pagePath);
        when(context.locale()).thenReturn(locale);
        when(context.pageAddress(anyString())).thenAnswer(call -> "/ctx" + call.getArgument(0));
        when(context.resourceAddress(anyString())).thenAnswer(call -> "/ctx/files/" + call.getArgument(0));
        when(context.label(anyString(), any(Locale.class)))
                .thenAnswer(call ->
                        labels.get(call.<Locale>getArgument(1).getLanguage() + ' ' + call.<String>getArgument(0)));
        when(context.resolveLinks(anyString()))
                .thenAnswer(call -> call.<String>getArgument(0).replace("${link:forside}", "/ctx/forside"));
        return new FrameworkFunctions(framework, pages, context, link -> Optional.ofNullable(assets.get(link)));
    }

    private static TestContent theme(String name, String title) {
        return aPage(name, "theme").with("theme", themeId(title));
    }

    private static TestContent task(String name, String title) {
        return aPage(name, "task").with("task", taskId(title));
    }

    private static TestContent hidden(String name, String template) {
        return aPage(name, template).with("hideInNav", true);
    }
}
