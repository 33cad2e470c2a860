package dk.esbjerg.ledelsesgrundlag.content;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.platform.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The invented tools and cases, as nodes marked as examples. */
final class Samples {

    private static final Instant TOOLS_WRITTEN = Instant.parse("2022-05-02T08:00:00Z");

    private final Map<String, String> taskIds;
    private final List<TextFile> tools = TextFile.load("sample-tools.yaml").all("tools");
    private final List<TextFile> cases = TextFile.load("sample-cases.yaml").all("cases");

    Samples(Map<String, String> taskIds) {
        this.taskIds = taskIds;
    }

    List<ContentNode> tools() {
        return tools.stream()
                .map(tool -> item(tool, Tool.NODE_TYPE)
                        .with(Stamp.CREATED, TOOLS_WRITTEN)
                        .with("kind", tool.text("kind"))
                        .with("summary", tool.text("summary"))
                        .with("body", tool.text("body"))
                        .with("durationMinutes", Long.valueOf(tool.text("durationMinutes")))
                        .with("audiences", tool.texts("audiences")))
                .toList();
    }

    List<ContentNode> cases() {
        Map<String, String> toolIds =
                tools.stream().collect(Collectors.toMap(tool -> tool.text("slug"), tool -> tool.text("id")));
        return cases.stream()
                .map(story -> item(story, Case.NODE_TYPE)
                        .with(Stamp.CREATED, written(story))
                        .with("workplace", story.text("workplace"))
                        .with("challenge", story.text("challenge"))
                        .with("action", story.text("action"))
                        .with("result", story.text("result"))
                        .with("learning", story.text("learning"))
                        .with("byline", story.text("byline"))
                        .with("tools", ids(story.texts("tools"), toolIds)))
                .toList();
    }

    private ContentNode item(TextFile item, String nodeType) {
        return new ContentNode(item.text("slug"), nodeType, item.text("id"))
                .with("title", item.text("title"))
                .with("slug", item.text("slug"))
                .with("tasks", ids(item.texts("tasks"), taskIds))
                .with("example", true);
    }

    private static Instant written(TextFile story) {
        return LocalDate.parse(story.text("created")).atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<String> ids(List<String> names, Map<String, String> ids) {
        return names.stream()
                .map(name -> {
                    if (!ids.containsKey(name)) {
                        throw new IllegalStateException("The samples refer to '" + name + "', which does not exist");
                    }
                    return ids.get(name);
                })
                .toList();
    }
}
