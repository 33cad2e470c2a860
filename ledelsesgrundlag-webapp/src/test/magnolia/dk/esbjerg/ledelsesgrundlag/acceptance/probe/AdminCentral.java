package dk.esbjerg.ledelsesgrundlag.acceptance.probe;

import dk.esbjerg.ledelsesgrundlag.platform.ReviewAddress;
import info.magnolia.cms.security.SecuritySupport;
import info.magnolia.cms.security.auth.callback.CredentialsCallbackHandler;
import info.magnolia.cms.security.auth.callback.PlainTextCallbackHandler;
import info.magnolia.cms.security.auth.login.LoginResult;
import info.magnolia.context.Context;
import info.magnolia.context.DefaultRepositoryStrategy;
import info.magnolia.context.MapAttributeStrategy;
import info.magnolia.context.MgnlContext;
import info.magnolia.context.UserContextImpl;
import info.magnolia.jcr.util.PropertyUtil;
import info.magnolia.objectfactory.ComponentProvider;
import info.magnolia.objectfactory.Components;
import info.magnolia.repository.RepositoryManager;
import info.magnolia.task.Task;
import info.magnolia.task.TasksManager;
import info.magnolia.ui.CloseHandler;
import info.magnolia.ui.ValueContext;
import info.magnolia.ui.admincentral.shellapp.pulse.item.registry.ItemViewDefinitionRegistry;
import info.magnolia.ui.api.action.Action;
import info.magnolia.ui.api.action.ActionDefinition;
import info.magnolia.ui.api.action.ActionExecutionException;
import info.magnolia.ui.api.app.registry.AppDescriptorRegistry;
import info.magnolia.ui.api.location.DefaultLocation;
import info.magnolia.ui.api.location.Location;
import info.magnolia.ui.api.location.LocationController;
import info.magnolia.ui.availability.JcrAvailabilityChecker;
import info.magnolia.ui.contentapp.JcrNodeResolver;
import info.magnolia.ui.contentapp.async.AsyncActionExecutor;
import info.magnolia.ui.contentapp.configuration.BrowserDescriptor;
import info.magnolia.ui.contentapp.configuration.ContentAppDescriptor;
import info.magnolia.ui.contentapp.detail.ContentDetailSubApp.DetailLocation;
import info.magnolia.ui.contentapp.detail.DetailDescriptor;
import info.magnolia.ui.contentapp.version.JcrVersionResolver;
import info.magnolia.ui.datasource.jcr.JcrDatasource;
import info.magnolia.ui.dialog.DialogDefinitionRegistry;
import info.magnolia.ui.editor.EditorView;
import info.magnolia.ui.editor.ItemProviderStrategy;
import info.magnolia.ui.framework.ContextProperty;
import info.magnolia.ui.observation.DatasourceObservation;
import com.vaadin.data.BinderValidationStatus;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.jcr.Item;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.servlet.http.HttpServletRequest;

/**
 * What AdminCentral does for one of its users when they use the module's app, done with Magnolia's own parts, the app's own
 * definitions and the user's own session; only what is drawn on a screen is missing.
 */
final class AdminCentral {

    private static final String APP = "leadershipSubmission";

    private AdminCentral() {}

    /** The actions that the app offers the user for a submission, in the order of its definition. */
    static List<String> available(HttpServletRequest request) throws Exception {
        return as(request, () -> {
            List<Item> chosen = List.of(item(request));
            JcrAvailabilityChecker checker = provider().newInstance(JcrAvailabilityChecker.class);
            List<String> names = new ArrayList<>();
            for (Map.Entry<String, ActionDefinition> action : actions().entrySet()) {
                if (checker.isAvailable(action.getValue().getAvailability(), chosen)) {
                    names.add(action.getKey());
                }
            }
            return names;
        });
    }

    /** Chooses an action of the app, or the one of a dialog with what is typed there, whether it is offered or not. */
    static List<String> act(HttpServletRequest request) throws Exception {
        return as(request, () -> {
            Screen screen = new Screen(item(request), request);
            String dialog = request.getParameter("dialog");
            ActionDefinition definition = dialog == null
                    ? actions().get(request.getParameter("action"))
                    : dialogAction(dialog);
            Action action = (Action) provider().newInstance(
                    definition.getImplementationClass(), definition, screen.chosen(), screen.form(), screen.dialog(),
                    screen.list(), datasource(), atOnce());
            try {
                action.execute();
            } catch (ActionExecutionException | RuntimeException refused) {
                screen.happened.add("refused: " + refused.getMessage());
            }
            return screen.happened;
        });
    }

    /** Opens what a task is about from the Tasks app, and answers with which item is shown. */
    static List<String> open(HttpServletRequest request) throws Exception {
        return as(request, () -> {
            Task task = Components.getComponent(TasksManager.class)
                    .findTasksByStatus(List.of(Task.Status.values())).stream()
                    .filter(one -> request.getParameter("submission").equals(one.getContent().get("uuid")))
                    .findFirst()
                    .orElseThrow();
            ActionDefinition open = Components.getComponent(ItemViewDefinitionRegistry.class)
                    .get("ledelsesgrundlag-review:submission")
                    .getActions()
                    .get("open");
            Locations locations = new Locations();
            ((Action) provider().newInstance(open.getImplementationClass(), open, new Chosen<>(task), locations)).execute();
            return List.of(shown(locations.at));
        });
    }

    /** Follows a link to the app, and answers with which item is shown. */
    static List<String> follow(HttpServletRequest request) throws Exception {
        return as(request, () -> List.of(shown(location(request))));
    }

    private static String shown(Location location) throws RepositoryException {
        DetailDescriptor<?, ?> detail = (DetailDescriptor<?, ?>) app().getSubApps().get(location.getSubAppId());
        Object definition = detail.getItemProvider();
        @SuppressWarnings("unchecked")
        ItemProviderStrategy<Node, DetailLocation> items = (ItemProviderStrategy<Node, DetailLocation>)
                provider().newInstance(
                        detail.getItemProvider().getImplementationClass(), definition, datasource(),
                        new JcrNodeResolver(datasource()), new JcrVersionResolver(datasource(), null));
        Optional<Node> item = items.read(DetailLocation.wrap(location));
        return item.isPresent() ? item.get().getPath() : "nothing";
    }

    private static Map<String, ActionDefinition> actions() {
        return ((BrowserDescriptor<?, ?>) app().getSubApps().get("browser")).getActions();
    }

    private static ActionDefinition dialogAction(String dialog) {
        return Components.getComponent(DialogDefinitionRegistry.class)
                .getProvider("ledelsesgrundlag-review:submission/" + dialog)
                .get()
                .getActions()
                .get("commit");
    }

    private static ContentAppDescriptor<?> app() {
        return (ContentAppDescriptor<?>) Components.getComponent(AppDescriptorRegistry.class)
                .getProvider(APP)
                .get();
    }

    private static JcrDatasource datasource() {
        return provider().newInstance(JcrDatasource.class, app().getDatasource());
    }

    /** Where the app reads it, as its links say. */
    private static Item item(HttpServletRequest request) throws RepositoryException {
        String path = DetailLocation.wrap(location(request)).getNodePath();
        return datasource().getJCRSession().getNode(path);
    }

    private static Location location(HttpServletRequest request) {
        String address = Components.getComponent(ReviewAddress.class)
                .path(UUID.fromString(request.getParameter("submission")));
        return new DefaultLocation(address.substring(address.indexOf('#') + 1));
    }

    private static ComponentProvider provider() {
        return Components.getComponentProvider();
    }

    /** Magnolia wants it for what is to go on while its user does something else, which nothing of ours is. */
    private static AsyncActionExecutor atOnce() throws ReflectiveOperationException {
        Constructor<?> constructor = AsyncActionExecutor.class.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return (AsyncActionExecutor) constructor.newInstance(null, MgnlContext.getInstance(), null, null, null);
    }

    private static List<String> as(HttpServletRequest request, Callable<List<String>> answer) throws Exception {
        CredentialsCallbackHandler credentials = new PlainTextCallbackHandler(
                request.getParameter("user"), request.getParameter("password").toCharArray(), "");
        LoginResult login = Components.getComponent(SecuritySupport.class).authenticate(credentials, null);
        if (login.getSubject() == null) {
            throw new IllegalArgumentException("Nobody signs in as " + request.getParameter("user"));
        }
        Context before = MgnlContext.getInstance();
        UserContextImpl context = new UserContextImpl();
        context.setAttributeStrategy(new MapAttributeStrategy());
        context.setRepositoryStrategy(
                new DefaultRepositoryStrategy(Components.getComponent(RepositoryManager.class), context));
        MgnlContext.setInstance(context);
        try {
            context.login(login.getSubject());
            return answer.call();
        } catch (PathNotFoundException hidden) {
            return List.of("not to be seen");
        } finally {
            context.release();
            MgnlContext.setInstance(before);
        }
    }

    /** Goes nowhere, but knows where to. */
    private static final class Locations extends LocationController {

        private Location at = Location.NOWHERE;

        @SuppressWarnings("deprecation")
        Locations() {
            super(null, null, null);
        }

        @Override
        public void goTo(Location location) {
            at = location;
        }
    }

    /** What is chosen in a list. */
    private static final class Chosen<T> implements ValueContext<T> {

        private final T item;

        Chosen(T item) {
            this.item = item;
        }

        @Override
        public Stream<T> get() {
            return Stream.of(item);
        }

        @Override
        public ContextProperty<Set<T>> current() {
            throw new UnsupportedOperationException();
        }
    }

    /** The list, the dialog above it, and what happens there. */
    private static final class Screen {

        private final List<String> happened = new ArrayList<>();
        private final Item item;
        private final HttpServletRequest typed;

        Screen(Item item, HttpServletRequest typed) {
            this.item = item;
            this.typed = typed;
        }

        ValueContext<Item> chosen() {
            return new Chosen<>(item);
        }

        CloseHandler dialog() {
            return () -> happened.add("closed");
        }

        DatasourceObservation.Manual list() {
            return new DatasourceObservation.Manual.Noop() {
                @Override
                public void trigger() {
                    happened.add("shown anew");
                }
            };
        }

        EditorView<Node> form() {
            return new EditorView<>() {
                @Override
                public List<BinderValidationStatus<?>> validate() {
                    return List.of();
                }

                @Override
                public void populate(Node item) {
                    // There is nothing to be seen.
                }

                @Override
                public void write(Node item) {
                    typed.getParameterMap().forEach((name, values) -> write(item, name, values[0]));
                }

                private void write(Node item, String name, String text) {
                    try {
                        if (name.startsWith("field.")) {
                            PropertyUtil.setProperty(item, name.substring("field.".length()), text);
                        }
                    } catch (RepositoryException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        }
    }
}
