package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the light module's definitions and keeps them current. A definition that breaks while the program runs is told
 * in the log and stays as it was before.
 */
public final class DefinitionRegistry implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DefinitionRegistry.class);
    /** The kinds whose ids carry the module's name. */
    private static final Set<String> QUALIFIED = Set.of("templates", "dialogs");

    private static final long CHECK_MILLIS = 500;

    private final LightModules modules;
    private final List<Consumer<Definitions>> listeners = new ArrayList<>();
    private volatile Definitions current = Definitions.NONE;
    private ScheduledExecutorService watch;
    private String state;

    public DefinitionRegistry(LightModules modules) {
        this.modules = modules;
        state = modules.changing() ? modules.state() : "";
        load();
    }

    public Definitions current() {
        return current;
    }

    /** Reads the definitions again when a file changes, and tells the listener after that. */
    public synchronized void watch(Consumer<Definitions> listener) {
        listeners.add(listener);
        if (modules.changing() && watch == null) {
            watch = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "definitions");
                thread.setDaemon(true);
                return thread;
            });
            watch.scheduleWithFixedDelay(this::reloadIfChanged, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void close() {
        if (watch != null) {
            watch.shutdownNow();
        }
    }

    private void reloadIfChanged() {
        try {
            String now = modules.state();
            if (!now.equals(state)) {
                load();
                state = now;
                log.info("Definitions read again");
                listeners.forEach(listener -> listener.accept(current));
            }
        } catch (RuntimeException e) {
            log.error("Definitions could not be read again", e);
        }
    }

    private void load() {
        Definitions before = current;
        List<Problem> problems = new ArrayList<>();
        Map<String, ContentType> contentTypes =
                readAll("contentTypes", ContentType::from, before.contentTypes(), problems);
        Map<String, TemplateDefinition> templates =
                readAll("templates", TemplateDefinition::from, before.templates(), problems);
        Map<String, DialogDefinition> dialogs = readAll("dialogs", DialogDefinition::from, before.dialogs(), problems);
        Map<String, AppDefinition> apps =
                readAll("apps", source -> AppDefinition.from(source, contentTypes), before.apps(), problems);
        Map<String, VirtualUriMapping> virtualUris =
                readAll("virtualUriMappings", VirtualUriMapping::from, before.virtualUris(), problems);
        Map<String, DeliveryEndpoint> endpoints =
                readAll("restEndpoints", DeliveryEndpoint::from, before.endpoints(), problems);
        Labels labels = before.labels();
        try {
            labels = Labels.from(modules.sources("i18n", ".properties"));
        } catch (DefinitionException e) {
            problems.add(e.problem());
        }
        templates.values().forEach(template -> checkReferences(template, templates, dialogs, problems));
        endpoints.values().stream()
                .filter(endpoint -> contentTypes.values().stream().noneMatch(endpoint::delivers))
                .forEach(endpoint -> problems.add(new Problem(
                        endpoint.file(),
                        0,
                        "no content type keeps " + endpoint.nodeType() + " in the workspace " + endpoint.workspace())));
        problems.forEach(problem -> log.error("{}", problem));
        current = new Definitions(
                Map.copyOf(contentTypes),
                Map.copyOf(templates),
                Map.copyOf(dialogs),
                Map.copyOf(apps),
                Map.copyOf(virtualUris),
                Map.copyOf(endpoints),
                labels,
                List.copyOf(problems));
    }

    private <T> Map<String, T> readAll(
            String folder, Function<LightModules.Source, T> reader, Map<String, T> before, List<Problem> problems) {
        Map<String, T> read = new LinkedHashMap<>();
        for (LightModules.Source source : modules.sources(folder, ".yaml")) {
            String id = QUALIFIED.contains(folder) ? LightModules.MODULE + ":" + source.id() : source.id();
            try {
                read.put(id, reader.apply(source));
            } catch (DefinitionException e) {
                problems.add(e.problem());
                if (before.containsKey(id)) {
                    read.put(id, before.get(id));
                }
            }
        }
        return read;
    }

    private void checkReferences(
            TemplateDefinition template,
            Map<String, TemplateDefinition> templates,
            Map<String, DialogDefinition> dialogs,
            List<Problem> problems) {
        if (!template.dialog().isEmpty() && !dialogs.containsKey(template.dialog())) {
            problems.add(new Problem(template.file(), 0, "dialog " + template.dialog() + " is not defined"));
        }
        if (modules.file(template.script()).isEmpty()) {
            problems.add(new Problem(template.file(), 0, "templateScript " + template.script() + " does not exist"));
        }
        template.areas()
                .values()
                .forEach(area -> area.components().values().stream()
                        .filter(id -> !templates.containsKey(id))
                        .forEach(id -> problems.add(new Problem(
                                template.file(),
                                0,
                                "area '" + area.name() + "' offers " + id + ", which is not defined"))));
    }
}
