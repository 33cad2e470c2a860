package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.platform.InternalLink;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ValidatorDefinition;
import dk.esbjerg.ledelsesgrundlag.templating.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with the values of one field, in one language; the first thing only, which is what can be mended next. */
final class Check {

    static final int MAX_LINE = 1_000;
    static final int MAX_TEXT = 100_000;
    static final int MAX_VALUES = 200;

    /** Links as Magnolia's editor stores them become addresses before the site cleans the text. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}");

    private static final int MAX_NAMED = 5;

    private final FormField field;
    private final Locale language;
    private final ProblemWords words;
    private final Candidates candidates;

    Check(FormField field, Locale language, Candidates candidates) {
        this.field = field;
        this.language = language;
        this.candidates = candidates;
        words = new ProblemWords(language);
    }

    Optional<String> problem(List<String> values) {
        List<String> filled =
                values.stream().filter(value -> !Blank.is(value, field.kind())).toList();
        if (filled.isEmpty()) {
            return field.required() ? Optional.of(missing()) : Optional.empty();
        }
        if (values.size() > MAX_VALUES) {
            return Optional.of(words.say("tooMany", values.size(), MAX_VALUES));
        }
        return switch (field.kind()) {
            case CHECK_BOX -> Optional.empty();
            case CHOICE, CHOICES -> field.choices().containsAll(filled) ? Optional.empty() : said("choice");
            case REFERENCE, REFERENCES, ASSET, ASSETS -> references(filled);
            case LIST -> rows(values);
            case TEXT, LONG_TEXT, RICH_TEXT, NUMBER, DATE -> text(filled.get(0));
        };
    }

    private String missing() {
        String key =
                switch (field.kind()) {
                    case CHECK_BOX -> "required.tick";
                    case LIST -> "required.list";
                    case TEXT, LONG_TEXT, RICH_TEXT, NUMBER, DATE -> "required.text";
                    default -> "required.choice";
                };
        String name = field.kind() == FieldKind.CHECK_BOX ? field.buttonLabel(language) : field.label(language);
        return words.say(key, name);
    }

    private Optional<String> references(List<String> ids) {
        Set<String> existing = candidates.existing(field.source().orElseThrow(), ids);
        return existing.containsAll(ids) ? Optional.empty() : said("reference");
    }

    private Optional<String> rows(List<String> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Optional<String> problem = Blank.is(rows.get(i)) ? Optional.empty() : text(rows.get(i));
            if (problem.isPresent()) {
                return Optional.of(words.say("row", field.rowLabel(language), i + 1, problem.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(String text) {
        return tooLong(text)
                .or(() -> unstorable(text))
                .or(() -> misshapen(text))
                .or(() -> invalid(text));
    }

    private Optional<String> tooLong(String text) {
        int length = text.codePointCount(0, text.length());
        int limit = limit();
        return length > limit ? Optional.of(words.say("tooLong", length, limit)) : Optional.empty();
    }

    private int limit() {
        if (field.maxLength() > 0) {
            return field.maxLength();
        }
        boolean line = field.kind() == FieldKind.TEXT
                || field.kind() == FieldKind.NUMBER
                || field.kind() == FieldKind.DATE
                || field.kind() == FieldKind.LIST && field.rows() <= 1;
        return line ? MAX_LINE : MAX_TEXT;
    }

    /** What XML cannot hold, no export and no publishing could carry. */
    private Optional<String> unstorable(String text) {
        int position = 1;
        for (int i = 0; i < text.length(); position++) {
            int character = text.codePointAt(i);
            if (!Storable.is(character)) {
                return Optional.of(words.say("character", position, String.format(Locale.ROOT, "U+%04X", character)));
            }
            i += Character.charCount(character);
        }
        return Optional.empty();
    }

    private Optional<String> misshapen(String text) {
        if (field.numbers()) {
            return NUMBER.matcher(text.strip()).matches() ? Optional.empty() : said("number");
        }
        return switch (field.kind()) {
            case DATE ->
                Dates.iso(text, field.time()).isPresent() ? Optional.empty() : said(field.time() ? "time" : "date");
            case RICH_TEXT -> markup(text);
            default -> Optional.empty();
        };
    }

    private Optional<String> markup(String html) {
        // Whatever hides in a link is looked at too.
        String looked =
                InternalLink.replace(html, link -> "/" + link.id() + link.workspace() + link.path() + link.extension());
        List<String> leftOut = List.copyOf(RichText.leftOut(looked));
        if (leftOut.isEmpty()) {
            return Optional.empty();
        }
        List<String> named = new ArrayList<>(leftOut.subList(0, Math.min(MAX_NAMED, leftOut.size())));
        if (leftOut.size() > MAX_NAMED) {
            named.add("…");
        }
        return Optional.of(words.say("markup", String.join(", ", named)));
    }

    private Optional<String> invalid(String text) {
        return field.validators().stream()
                .filter(validator -> !validator.accepts(Storage.withPlainLineEnds(text)))
                .findFirst()
                .map(this::said);
    }

    private String said(ValidatorDefinition validator) {
        return field.words(validator.errorKey(), language).orElseGet(() -> words.say("pattern"));
    }

    private Optional<String> said(String key) {
        return Optional.of(words.say(key));
    }
}
