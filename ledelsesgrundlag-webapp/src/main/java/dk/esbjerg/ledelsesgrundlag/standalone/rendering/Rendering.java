package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.TemplateDefinition;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rendering of one page: its template, and the components that its areas hold. */
final class Rendering {

    private static final Logger log = LoggerFactory.getLogger(Rendering.class);

    private final Configuration freemarker;
    private final RenderContext context;
    private final boolean development;
    private final Map<String, Object> shared;

    /** @param shared the variables that every template of this page sees */
    Rendering(Configuration freemarker, RenderContext context, boolean development, Map<String, Object> shared) {
        this.freemarker = freemarker;
        this.context = context;
        this.development = development;
        this.shared = shared;
    }

    /** Renders the page's own template; what fails here leaves no page. */
    void page(Node page, Writer out) throws RepositoryException, TemplateException, IOException {
        render(page, out);
    }

    /** Renders the components of an area one after the other; an area that nobody has put anything in yet is empty. */
    void area(Node owner, String name, Writer out) throws RepositoryException, TemplateModelException, IOException {
        TemplateDefinition template = definition(owner);
        if (!template.areas().containsKey(name)) {
            throw new TemplateModelException(
                    template.id() + " (" + template.file() + ") defines no area '" + name + "'");
        }
        if (!owner.hasNode(name)) {
            return;
        }
        NodeIterator components = owner.getNode(name).getNodes();
        while (components.hasNext()) {
            Node component = components.nextNode();
            if (component.isNodeType("mgnl:component")) {
                component(component, out);
            }
        }
    }

    /** Renders a component, or where it fails leaves it out whole: the rest of the page is still worth reading. */
    void component(Node component, Writer out) throws IOException {
        try {
            StringWriter buffer = new StringWriter(2048);
            render(component, buffer);
            out.append(buffer.getBuffer());
        } catch (RepositoryException | TemplateException | IOException | RuntimeException e) {
            String cause = cause(component, e);
            log.error("Left out of the page: {}", cause);
            if (development) {
                out.write("<pre class=\"lg-problem\" role=\"alert\">" + StringUtil.XHTMLEnc(cause) + "</pre>");
            }
        }
    }

    private void render(Node node, Writer out) throws RepositoryException, TemplateException, IOException {
        TemplateDefinition definition = definition(node);
        Template template = freemarker.getTemplate(definition.script(), context.locale());
        ObjectWrapper wrapper = freemarker.getObjectWrapper();
        Map<String, Object> variables = new HashMap<>(shared);
        variables.put("content", new ContentMap(node, true, wrapper));
        variables.put("cms", new CmsDirectives(this, node));
        variables.put("def", definition);
        variables.put("model", new RenderingModel(node, definition));
        Environment environment = template.createProcessingEnvironment(variables, out);
        environment.setLocale(context.locale());
        environment.process();
    }

    private TemplateDefinition definition(Node node) throws RepositoryException {
        String id = node.hasProperty(Page.TEMPLATE)
                ? node.getProperty(Page.TEMPLATE).getString()
                : "";
        return context.definitions()
                .template(id)
                .orElseThrow(() -> new UnknownTemplateException("the template '" + id + "' is not defined"));
    }

    private static String cause(Node node, Exception e) {
        String reason = e.getMessage();
        if (e instanceof TemplateException template && template.getTemplateSourceName() != null) {
            reason = template.getTemplateSourceName() + ":" + template.getLineNumber() + ": "
                    + template.getMessageWithoutStackTop();
        } else if (e instanceof ParseException template) {
            reason = template.getTemplateName() + ":" + template.getLineNumber() + ": " + template.getEditorMessage();
        }
        return node + ": " + reason;
    }
}
