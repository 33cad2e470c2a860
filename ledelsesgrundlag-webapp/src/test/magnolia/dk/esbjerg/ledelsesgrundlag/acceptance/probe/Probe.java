package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import dk.esbjerg.ledelsesgrundlag.acceptance.Scenario;
import info.magnolia.cms.security.SecurityUtil;
import info.magnolia.config.registry.DefinitionProvider;
import info.magnolia.config.registry.Registry;
import info.magnolia.config.registry.RegistryFacade;
import info.magnolia.context.MgnlContext;
import info.magnolia.module.InstallContext;
import info.magnolia.module.InstallStatus;
import info.magnolia.module.ModuleManager;
import info.magnolia.module.ModuleRegistry;
import info.magnolia.module.model.ModuleDefinition;
import info.magnolia.objectfactory.Components;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.jcr.Session;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Tells the tests, a line each, what only Magnolia itself can know. What goes wrong is answered with status 500. */
public final class Probe implements Filter {

    @Override
    public void init(FilterConfig config) {
        // Nothing to set.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setContentType("text/plain;charset=UTF-8");
        List<String> lines;
        try {
            lines = MgnlContext.doInSystemContext(() -> lines(asked), true);
        } catch (Exception | LinkageError e) {
            answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            lines = List.of(e.toString());
        }
        answer.getWriter().print(String.join("\n", lines));
    }

    @Override
    public void destroy() {
        // Nothing to give back.
    }

    private static List<String> lines(HttpServletRequest request) throws Exception {
        String module = request.getParameter("module");
        switch (request.getServletPath()) {
            case "/.probe/state":
                return List.of(state());
            case "/.probe/modules":
                return modules();
            case "/.probe/definitions":
                return definitions(module);
            case "/.probe/problems":
                return problems(module);
            case "/.probe/scenario":
                return scenario(request.getParameter("class"));
            case "/.probe/user":
                return Users.add(request);
            case "/.probe/publish":
                return Ports.publish(request);
            case "/.probe/unpublish":
                return Ports.unpublish(request);
            case "/.probe/offer":
                return Ports.offer(request);
            case "/.probe/settle":
                return Ports.settle(request);
            case "/.probe/claimTask":
                return Ports.claimTask(request);
            case "/.probe/tasks":
                return Ports.tasks(request);
            case "/.probe/submit":
                return Contributions.submit(request);
            case "/.probe/take":
                return Contributions.take(request);
            case "/.probe/version":
                return Versions.add(request);
            case "/.probe/versions":
                return Versions.count(request);
            case "/.probe/erase":
                return Contributions.erase();
            case "/.probe/mail":
                return Ports.mail();
            case "/.probe/passTime":
                return LaterTokens.pass(request);
            case "/.probe/available":
                return AdminCentral.available(request);
            case "/.probe/act":
                return AdminCentral.act(request);
            case "/.probe/openTask":
                return AdminCentral.open(request);
            case "/.probe/follow":
                return AdminCentral.follow(request);
            case "/.probe/receivers":
                return Ports.receivers();
            case "/.probe/key":
                return List.of(SecurityUtil.getPublicKey());
            default:
                return StoredContent.answer(
                        request.getServletPath().substring("/.probe/".length()), request);
        }
    }

    /** {@code ready}, or why not. */
    private static String state() {
        ModuleManager manager = Components.getComponent(ModuleManager.class);
        InstallContext installation = manager.getInstallContext();
        InstallStatus status = installation.getStatus();
        if (status != null && status != InstallStatus.installDone) {
            return status + ": " + installation.getMessages();
        }
        if (manager.getStatus().needsUpdateOrInstall()) {
            return "waits for an installation: " + manager.getStatus().getList();
        }
        return "ready";
    }

    private static List<String> modules() {
        List<String> lines = new ArrayList<>();
        for (ModuleDefinition module :
                Components.getComponent(ModuleRegistry.class).getModuleDefinitions()) {
            lines.add(module.getName() + " " + module.getVersion());
        }
        return lines;
    }

    /** The file, or the place in the configuration, that each definition of a module was read from. */
    private static List<String> definitions(String module) {
        List<String> lines = new ArrayList<>();
        for (DefinitionProvider<?> definition : definitionsOf(module)) {
            lines.add(definition.getMetadata().getLocation());
        }
        return lines;
    }

    private static List<String> problems(String module) {
        List<String> lines = new ArrayList<>();
        for (DefinitionProvider<?> definition : definitionsOf(module)) {
            String location = definition.getMetadata().getLocation();
            if (!definition.isValid()) {
                lines.add(location + ": not valid");
            }
            for (DefinitionProvider.Problem problem : definition.getProblems()) {
                lines.add((location + ": " + problem.getSeverityType() + " at " + problem.getLocation() + ": "
                                + problem.getTitle() + ", " + problem.getDetails() + ", " + problem.getRelatedException())
                        .replaceAll("\\R", " "));
            }
        }
        return lines;
    }

    @SuppressWarnings("unchecked")
    private static List<DefinitionProvider<?>> definitionsOf(String module) {
        List<DefinitionProvider<?>> definitions = new ArrayList<>();
        for (Registry<?> registry : (Collection<Registry<?>>) (Collection<?>)
                Components.getComponent(RegistryFacade.class).all()) {
            for (DefinitionProvider<?> definition : registry.getAllProviders()) {
                if (module.equals(definition.getMetadata().getModule())) {
                    definitions.add(definition);
                }
            }
        }
        return definitions;
    }

    private static List<String> scenario(String name) throws Exception {
        Scenario scenario =
                (Scenario) Class.forName(name).getDeclaredConstructor().newInstance();
        for (String workspace : scenario.workspaces()) {
            Session session = MgnlContext.getJCRSession(workspace);
            scenario.apply(workspace, session);
            session.save();
        }
        return List.of("applied");
    }
}
