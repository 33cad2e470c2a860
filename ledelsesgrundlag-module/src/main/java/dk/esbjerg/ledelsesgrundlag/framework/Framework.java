package dk.esbjerg.ledelsesgrundlag.framework;

import dk.esbjerg.ledelsesgrundlag.platform.ContentSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.inject.Singleton;
import javax.jcr.ItemNotFoundException;

/**
 * The whole framework as one view of the content has it now. What it answers stays as it was when asked; ask again to
 * see what has been published since. Safe for any number of threads.
 */
@Singleton
public final class Framework {

    private final ContentSource source;
    private final LiveIndex<Theme, List<Theme>> themes;
    private final LiveIndex<Tool, Catalogue<Tool>> tools;
    private final LiveIndex<CaseTeaser, Catalogue<CaseTeaser>> cases;

    @Inject
    public Framework(ContentSource source) {
        this.source = source;
        themes = new LiveIndex<>(
                source,
                Theme.WORKSPACE,
                Theme.NODE_TYPE,
                Theme::from,
                found -> found.stream()
                        .sorted(Comparator.comparingInt(Theme::order).thenComparing(Theme::title))
                        .toList());
        tools = new LiveIndex<>(source, Tool.WORKSPACE, Tool.NODE_TYPE, Tool::from, Catalogue::new);
        cases = new LiveIndex<>(source, Case.WORKSPACE, Case.NODE_TYPE, CaseTeaser::from, Catalogue::new);
    }

    /** Reads everything now, which the first reader would otherwise wait for. */
    public void load() {
        themes();
        tools();
        cases();
    }

    /** All themes in the editors' order. */
    public List<Theme> themes() {
        return themes.current();
    }

    /** All tasks, theme by theme. */
    public Stream<LeadershipTask> tasks() {
        return themes().stream().flatMap(theme -> theme.tasks().stream());
    }

    public Optional<Theme> theme(String id) {
        return themes().stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    public Optional<LeadershipTask> task(String id) {
        return tasks().filter(task -> task.id().equals(id)).findFirst();
    }

    public Catalogue<Tool> tools() {
        return tools.current();
    }

    /** What lists show of the cases; {@link #story} reads a whole one. */
    public Catalogue<CaseTeaser> cases() {
        return cases.current();
    }

    /** The whole case behind a teaser; empty if it was withdrawn meanwhile. */
    public Optional<Case> story(CaseTeaser teaser) {
        return source.read(Case.WORKSPACE, session -> {
            try {
                return Optional.of(SteadyRead.of(() -> Case.from(session.getNodeByIdentifier(teaser.id()))));
            } catch (ItemNotFoundException withdrawn) {
                return Optional.empty();
            }
        });
    }
}
