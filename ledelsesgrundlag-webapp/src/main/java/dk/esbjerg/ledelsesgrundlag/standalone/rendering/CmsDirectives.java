package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** The directives that templates know as {@code cms.page}, {@code cms.area} and {@code cms.component}. */
final class CmsDirectives implements TemplateHashModel {

    private static final TemplateDirectiveModel NOTHING_FOR_READERS = (env, parameters, loopVars, body) -> {};

    private final Rendering rendering;
    private final Node node;

    /** @param node the page or component that is being rendered */
    CmsDirectives(Rendering rendering, Node node) {
        this.rendering = rendering;
        this.node = node;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        return switch (name) {
            case "page" -> NOTHING_FOR_READERS;
            case "area" -> (TemplateDirectiveModel) (env, parameters, loopVars, body) -> area(env, parameters);
            case "component" ->
                (TemplateDirectiveModel) (env, parameters, loopVars, body) -> component(env, parameters);
            default ->
                throw new TemplateModelException("cms." + name
                        + " is not supported by the standalone runtime; it knows cms.page, cms.area and cms.component");
        };
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private void area(Environment env, Map<?, ?> parameters) throws TemplateException, IOException {
        only(parameters, Set.of("name"), "cms.area");
        if (!(parameters.get("name") instanceof TemplateScalarModel name)) {
            throw new TemplateModelException("cms.area needs the parameter name, a text");
        }
        try {
            rendering.area(node, name.getAsString(), env.getOut());
        } catch (RepositoryException e) {
            throw new TemplateException("The area " + name.getAsString() + " cannot be read", e, env);
        }
    }

    private void component(Environment env, Map<?, ?> parameters) throws TemplateException, IOException {
        only(parameters, Set.of("content"), "cms.component");
        if (!(parameters.get("content") instanceof ContentMap content)) {
            throw new TemplateModelException("cms.component needs the parameter content, a component");
        }
        rendering.component(content.node(), env.getOut());
    }

    private static void only(Map<?, ?> parameters, Set<String> supported, String directive)
            throws TemplateModelException {
        for (Object name : parameters.keySet()) {
            if (!supported.contains(name)) {
                throw new TemplateModelException("The standalone runtime does not support the parameter '" + name
                        + "' of " + directive + "; it knows " + String.join(", ", supported));
            }
        }
    }
}
