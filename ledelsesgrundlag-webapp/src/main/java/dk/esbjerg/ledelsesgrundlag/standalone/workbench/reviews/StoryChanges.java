package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.standalone.history.TextDiff;
import dk.esbjerg.ledelsesgrundlag.standalone.history.TextDiff.Segment;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.history.Difference;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.history.Difference.Field;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.history.Difference.Part;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.history.Difference.Piece;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.history.Difference.Row;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.inject.Inject;

/** What is different between two tellings of a story, word by word. */
final class StoryChanges {

    private final Words words;

    @Inject
    StoryChanges(Words words) {
        this.words = words;
    }

    /**
     * Nothing where they are the same.
     *
     * @param titles of tasks and tools, by their UUIDs
     */
    List<Part> between(Story before, Story after, UnaryOperator<String> titles, Locale language) {
        List<Field> fields = new ArrayList<>();
        for (StoryField field : StoryField.values()) {
            String was = field.of(before);
            String is = field.of(after);
            if (!was.equals(is)) {
                List<Piece> pieces = TextDiff.between(was, is).stream()
                        .map(StoryChanges::piece)
                        .toList();
                fields.add(new Field(say("reviews.field." + field.code(), language), List.of(new Row("", pieces))));
            }
        }
        addReferences("tasks", before.taskIds(), after.taskIds(), titles, language, fields);
        addReferences("tools", before.toolIds(), after.toolIds(), titles, language, fields);
        return fields.isEmpty() ? List.of() : List.of(new Part(say("reviews.changes.story", language), fields));
    }

    private void addReferences(
            String name,
            List<String> before,
            List<String> after,
            UnaryOperator<String> titles,
            Locale language,
            List<Field> fields) {
        List<Row> rows = new ArrayList<>();
        before.stream()
                .filter(id -> !after.contains(id))
                .forEach(id -> rows.add(new Row("", List.of(piece(Segment.deleted(titles.apply(id)))))));
        after.stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> rows.add(new Row("", List.of(piece(Segment.inserted(titles.apply(id)))))));
        if (!rows.isEmpty()) {
            fields.add(new Field(say("reviews.field." + name, language), rows));
        }
    }

    private static Piece piece(Segment segment) {
        return new Piece(
                segment.kind().name().toLowerCase(Locale.ROOT),
                segment.kind() == Segment.Kind.SAME ? Difference.shortened(segment.text()) : segment.text());
    }

    private String say(String key, Locale language) {
        return words.say(language, key, List.of());
    }
}
