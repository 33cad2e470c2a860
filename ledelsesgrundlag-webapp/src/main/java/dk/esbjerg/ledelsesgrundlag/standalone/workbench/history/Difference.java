package dk.esbjerg.ledelsesgrundlag.standalone.workbench.history;

import dk.esbjerg.ledelsesgrundlag.standalone.history.Comparison;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Comparison.PartChange;
import dk.esbjerg.ledelsesgrundlag.standalone.history.FieldChange;
import dk.esbjerg.ledelsesgrundlag.standalone.history.TextDiff;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Versions;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;

/** Says what is different in words that people know: what forms, components and other items are called. */
public final class Difference {

    /** Of a long text that is the same, this much is shown on either side. */
    private static final int CONTEXT = 120;

    private final FieldNames names;
    private final ItemIndex index;
    private final Versions versions;
    private final Words words;

    @Inject
    Difference(FieldNames names, ItemIndex index, Versions versions, Words words) {
        this.names = names;
        this.index = index;
        this.versions = versions;
        this.words = words;
    }

    /** @param heading what it is, and what happened to it */
    public record Part(String heading, List<Field> fields) {}

    public record Field(String label, List<Row> rows) {}

    /** @param note what happened to the value, or empty where its pieces say it */
    public record Row(String note, List<Piece> pieces) {}

    /** @param kind {@code same}, {@code deleted} or {@code inserted} */
    public record Piece(String kind, String text) {}

    List<Part> of(User user, Comparison comparison, Locale language) {
        return comparison.parts().stream()
                .map(part -> new Part(
                        heading(part, language),
                        part.fields().stream()
                                .map(field -> field(user, part, field, language))
                                .toList()))
                .toList();
    }

    private String heading(PartChange part, Locale language) {
        if (part.area().isEmpty() && part.kind() == Comparison.Kind.CHANGED) {
            return say(language, "history.item");
        }
        String name = part.template().isEmpty() ? "" : names.template(part.template(), language);
        return say(
                language,
                "history.part." + part.kind().name().toLowerCase(Locale.ROOT),
                name.isEmpty() ? say(language, "history.part") : name,
                names.area(part.area(), language));
    }

    private Field field(User user, PartChange part, FieldChange change, Locale language) {
        String label =
                switch (change.kind()) {
                    case ADDRESS -> say(language, "history.field.address");
                    case TEMPLATE -> say(language, "history.field.template");
                    case FILE -> say(language, "history.field.file");
                    default -> names.field(part.template(), part.nodeType(), change.field(), language);
                };
        return new Field(
                label,
                change.rows().stream()
                        .map(row -> new Row(
                                say(language, "history.row." + row.kind().name().toLowerCase(Locale.ROOT)),
                                row.segments().stream()
                                        .map(segment -> piece(user, part, change, segment, language))
                                        .toList()))
                        .toList());
    }

    private Piece piece(User user, PartChange part, FieldChange change, TextDiff.Segment segment, Locale language) {
        String text =
                switch (change.kind()) {
                    case FLAG -> words.yesOrNo(language, segment.text().equals("true"));
                    case DATE -> date(segment.text(), language);
                    case REFERENCE -> title(user, segment.text(), language);
                    case TEMPLATE -> names.template(segment.text(), language);
                    case FILE -> say(language, "history.bytes", segment.text());
                    case ADDRESS -> segment.text();
                    case TEXT -> text(part, change, segment, language);
                };
        return new Piece(segment.kind().name().toLowerCase(Locale.ROOT), text);
    }

    private String text(PartChange part, FieldChange change, TextDiff.Segment segment, Locale language) {
        String text = names.value(part.template(), part.nodeType(), change.field(), segment.text(), language);
        return segment.kind() == TextDiff.Segment.Kind.SAME ? shortened(text) : text;
    }

    /** A text that is the same, as differences around it show it. */
    public static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= 3 * CONTEXT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, CONTEXT))
                + " … "
                + text.substring(text.offsetByCodePoints(text.length(), -CONTEXT));
    }

    private String title(User user, String reference, Locale language) {
        if (reference.isEmpty()) {
            return "";
        }
        String id = reference.replaceFirst("^jcr:", "");
        return index.byId(user, id)
                .map(IndexedItem::title)
                .or(() -> versions.formerTitle(user, id).map(title -> say(language, "history.deleted", title)))
                .orElseGet(() -> say(language, "history.unknown"));
    }

    private static String date(String text, Locale language) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language)
                    .format(OffsetDateTime.parse(text).atZoneSameInstant(ZoneId.systemDefault()));
        } catch (DateTimeParseException noDate) {
            return text;
        }
    }

    private String say(Locale language, String key, Object... arguments) {
        return words.say(language, key, List.of(arguments));
    }
}
