package dk.esbjerg.ledelsesgrundlag.content;

import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The municipality's text and the site's pages around it, as nodes. */
final class FrameworkText {

    private final TextFile framework = TextFile.load("framework.yaml");
    private final TextFile questions = TextFile.load("reflection-questions.yaml");

    /** The themes with their tasks below them. */
    List<ContentNode> themes() {
        return framework.all("themes").stream()
                .map(theme -> {
                    ContentNode node = new ContentNode(theme.text("name"), Theme.NODE_TYPE, theme.text("id"))
                            .with("title", theme.text("title"))
                            .with("summary", theme.text("summary"))
                            .with("intro", Markup.html(theme.all("intro")))
                            .with("order", Long.valueOf(theme.text("order")));
                    theme.all("tasks").forEach(task -> node.with(task(task)));
                    return node;
                })
                .toList();
    }

    /** The UUIDs of the tasks by their names. */
    Map<String, String> taskIds() {
        return framework.all("themes").stream()
                .flatMap(theme -> theme.all("tasks").stream())
                .collect(Collectors.toMap(task -> task.text("name"), task -> task.text("id")));
    }

    /** The page trees. */
    List<ContentNode> pages() {
        return pages("pages.yaml");
    }

    /** The pages that go below the front page. */
    List<ContentNode> sharingPages() {
        return pages("sharing-pages.yaml");
    }

    private List<ContentNode> pages(String file) {
        return TextFile.load(file).all("pages").stream().map(this::page).toList();
    }

    private ContentNode task(TextFile task) {
        String name = task.text("name");
        return new ContentNode(name, LeadershipTask.NODE_TYPE, task.text("id"))
                .with("title", task.text("title"))
                .with("lead", task.text("lead"))
                .with("points", task.texts("points"))
                .with("reflectionQuestions", questions.texts(name));
    }

    private ContentNode page(TextFile page) {
        ContentNode node = new ContentNode(page.text("name"), Page.NODE_TYPE, page.text("id"))
                .with(Page.TEMPLATE, "ledelsesgrundlag:pages/" + page.text("template"))
                .with("title", page.text("title"))
                .with("lead", page.text("lead"))
                .with("description", page.text("description"))
                .with("hideInNav", page.value("hideInNav"))
                .with("privacy", page.text("privacy"))
                .with("theme", idOf(page.text("theme"), themeIds()))
                .with("task", idOf(page.text("task"), taskIds()));
        List<ContentNode> components = components(page);
        if (!components.isEmpty()) {
            ContentNode area = new ContentNode("main", "mgnl:area", null);
            components.forEach(area::with);
            node.with(area);
        }
        page.all("pages").forEach(below -> node.with(page(below)));
        return node;
    }

    private List<ContentNode> components(TextFile page) {
        List<ContentNode> components = new ArrayList<>();
        for (TextFile component : page.all("components")) {
            if (component.has("template")) {
                components.add(component(component));
            } else {
                String part = component.names().iterator().next().toString();
                framework.entry(part).all("sections").forEach(section -> components.add(section(section)));
            }
        }
        return components;
    }

    private ContentNode section(TextFile section) {
        String heading = section.has("heading") ? section.text("heading") : section.text("addedHeading");
        return component(section.text("name"), "text", section.text("id"))
                .with("heading", heading)
                .with("text", Markup.html(section.all("text")));
    }

    private ContentNode component(TextFile component) {
        ContentNode node = component(component.text("name"), component.text("template"), component.text("id"));
        for (Object property : component.names()) {
            if (!List.of("name", "template", "id").contains(property)) {
                node.with(property.toString(), component.value(property.toString()));
            }
        }
        return node;
    }

    private static ContentNode component(String name, String template, String id) {
        return new ContentNode(name, "mgnl:component", id)
                .with(Page.TEMPLATE, "ledelsesgrundlag:components/" + template);
    }

    private Map<String, String> themeIds() {
        return framework.all("themes").stream()
                .collect(Collectors.toMap(theme -> theme.text("name"), theme -> theme.text("id")));
    }

    private static String idOf(String name, Map<String, String> ids) {
        return name == null ? null : ids.computeIfAbsent(name, FrameworkText::unknown);
    }

    private static String unknown(String name) {
        throw new IllegalStateException("The text files refer to '" + name + "', which framework.yaml does not hold");
    }
}
