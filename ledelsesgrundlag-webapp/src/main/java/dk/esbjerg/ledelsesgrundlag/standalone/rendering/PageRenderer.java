package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Pages;
import dk.esbjerg.ledelsesgrundlag.platform.Assets;
import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.LightModules;
import dk.esbjerg.ledelsesgrundlag.templating.FrameworkFunctions;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.ValueFormatException;

/** Renders the pages of one view of the content. Safe for any number of threads. */
@Singleton
public final class PageRenderer {

    /** Magnolia 6.2 ships this FreeMarker; templates must mean the same in both places. */
    private static final Version MAGNOLIA_FREEMARKER = Configuration.VERSION_2_3_32;

    private static final long RECHECK_MILLIS = 500;
    private static final int EXPECTED_BYTES = 16 * 1024;

    private final ContentSource source;
    private final DefinitionRegistry registry;
    private final Framework framework;
    private final Pages pages;
    private final ResourceAddresses resources;
    private final RichTextLinks links;
    private final Assets assets;
    private final ReaderFunctions readerFunctions;
    private final boolean development;
    private final Configuration freemarker;

    @Inject
    public PageRenderer(
            ContentSource source,
            Framework framework,
            Pages pages,
            DefinitionRegistry registry,
            LightModules modules,
            ResourceAddresses resources,
            RichTextLinks links,
            Assets assets,
            ReaderFunctions readerFunctions,
            Options options) {
        this.source = source;
        this.framework = framework;
        this.pages = pages;
        this.registry = registry;
        this.resources = resources;
        this.links = links;
        this.assets = assets;
        this.readerFunctions = readerFunctions;
        this.development = options.development();
        freemarker = configure(modules);
    }

    /** The id of the template of the page at that path; empty where there is none. */
    public Optional<String> template(String pagePath) {
        return source.read(
                Page.WORKSPACE,
                session -> isPage(session, pagePath) && session.propertyExists(pagePath + "/" + Page.TEMPLATE)
                        ? Optional.of(session.getProperty(pagePath + "/" + Page.TEMPLATE)
                                .getString())
                        : Optional.empty());
    }

    /** Renders a page for nobody in particular. */
    public Optional<RenderedPage> render(PageRequest request) {
        return render(request, Reader.nobody());
    }

    /**
     * Renders a page.
     *
     * @return empty where there is no page at that path
     * @throws RenderingException if the page's own template fails; what it says is for its author
     */
    public Optional<RenderedPage> render(PageRequest request, Reader reader) {
        return render(request, reader, functions -> functions);
    }

    private Optional<RenderedPage> render(
            PageRequest request, Reader reader, UnaryOperator<FrameworkFunctions> showing) {
        return source.read(Page.WORKSPACE, session -> {
            if (!isPage(session, request.pagePath())) {
                return Optional.empty();
            }
            Node page = session.getNode(request.pagePath());
            RenderContext context = new RenderContext(session, page, request, registry.current());
            ByteArrayOutputStream html = new ByteArrayOutputStream(EXPECTED_BYTES);
            // Encoding while writing is several times cheaper than encoding one long string of mixed characters.
            try (Writer out = new OutputStreamWriter(html, StandardCharsets.UTF_8)) {
                new Rendering(freemarker, context, development, variables(context, request, reader, showing))
                        .page(page, out);
            } catch (TemplateException | IOException | UnknownTemplateException e) {
                throw new RenderingException(request.pagePath() + ": " + e.getMessage(), e);
            }
            int status = context.getResponse().getStatus();
            return Optional.of(new RenderedPage(status == 0 ? 200 : status, html.toByteArray(), reader.wasAskedFor()));
        });
    }

    /** The same for nobody in particular. */
    public Optional<RenderedPage> renderNotFound(PageRequest request) {
        return renderNotFound(request, Reader.nobody());
    }

    /**
     * Renders the page that the framework's editors keep for addresses that lead nowhere.
     *
     * @param request what was asked for; its page path does not matter
     * @return empty where editors have removed that page
     */
    public Optional<RenderedPage> renderNotFound(PageRequest request, Reader reader) {
        return pages.around(PageRequest.HOME)
                .flatMap(tree -> tree.withTemplate("notFound"))
                .flatMap(page -> render(request.at(page.path()), reader))
                .map(page -> new RenderedPage(404, page.html(), page.personal()));
    }

    /**
     * Renders the page of a single case, as it would be if this one were there.
     *
     * @param request who asks; its page path does not matter
     * @return empty where editors have removed that page
     */
    public Optional<RenderedPage> renderCase(PageRequest request, Case unpublished) {
        return pages.around(PageRequest.HOME)
                .flatMap(tree -> tree.withTemplate("case"))
                .flatMap(page -> render(
                        request.at(page.path()).with("case", unpublished.slug()),
                        Reader.nobody(),
                        functions -> functions.showing(unpublished)));
    }

    /** Whether there is a page at that path; a path that only means one in some other way, as /a[1] does, is none. */
    private static boolean isPage(Session session, String path) throws RepositoryException {
        if (!isAbsolute(session, path) || !session.nodeExists(path)) {
            return false;
        }
        Node node = session.getNode(path);
        return node.getPath().equals(path) && node.isNodeType(Page.NODE_TYPE);
    }

    /** Readers can type anything; what is no path to the repository would be an error if asked for. */
    private static boolean isAbsolute(Session session, String path) throws RepositoryException {
        if (!path.startsWith("/") || (path + "/").contains("/../")) {
            return false;
        }
        try {
            session.getValueFactory().createValue(path, PropertyType.PATH);
            return true;
        } catch (ValueFormatException notAPath) {
            return false;
        }
    }

    private Map<String, Object> variables(
            RenderContext context, PageRequest request, Reader reader, UnaryOperator<FrameworkFunctions> showing) {
        Definitions definitions = context.definitions();
        PageContext pageContext = new RequestPageContext(request, reader, definitions.labels(), resources, links);
        Map<String, Object> variables = new HashMap<>();
        variables.put("ctx", context);
        variables.put("state", context);
        variables.put("contextPath", request.contextPath());
        variables.put("cmsfn", new CmsFunctions(context, freemarker.getObjectWrapper()));
        variables.put("ledelsesfn", showing.apply(new FrameworkFunctions(framework, pages, pageContext, assets)));
        variables.put("bidragfn", readerFunctions.of(framework, pageContext, reader));
        variables.put(
                "i18n", definitions.labels().byLanguage().get(request.locale().getLanguage()));
        return variables;
    }

    private static Configuration configure(LightModules modules) {
        Configuration configuration = new Configuration(MAGNOLIA_FREEMARKER);
        configuration.setTemplateLoader(new LightModuleTemplateLoader(modules));
        configuration.setObjectWrapper(new DefaultObjectWrapperBuilder(MAGNOLIA_FREEMARKER).build());
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(modules.changing() ? RECHECK_MILLIS : Long.MAX_VALUE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
