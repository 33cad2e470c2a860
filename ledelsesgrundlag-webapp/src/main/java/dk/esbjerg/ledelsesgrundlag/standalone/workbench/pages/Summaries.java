package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PlacedComponent;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DialogDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.FieldDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.templating.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Says in a few words what a component holds, so that editors tell it from others of its kind. */
final class Summaries {

    private static final int LONGEST = 140;
    /** More of a text is not looked at: it may be a megabyte long. */
    private static final int LOOKED_AT = 2_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?:^|[\\s\\u00a0]+)(?:• )?");

    private final DefinitionRegistry definitions;
    private final ItemIndex index;

    @Inject
    Summaries(DefinitionRegistry definitions, ItemIndex index) {
        this.definitions = definitions;
        this.index = index;
    }

    /** What its first filled fields say, in the order of its form; empty where they say nothing. */
    String of(User user, PlacedComponent component) {
        String summary = fields(component)
                .flatMap(field -> component.properties().getOrDefault(field, List.of()).stream())
                .map(value -> text(user, value))
                .filter(text -> !text.isEmpty())
                .limit(3)
                .collect(Collectors.joining(" · "));
        return shortened(summary);
    }

    private Stream<String> fields(PlacedComponent component) {
        Optional<DialogDefinition> dialog = definitions
                .current()
                .template(component.template())
                .map(template -> definitions.current().dialogs().get(template.dialog()));
        return dialog.map(found -> found.fields().stream().map(FieldDefinition::name))
                .orElseGet(() -> component.properties().keySet().stream());
    }

    private String text(User user, String value) {
        if (NodeId.is(value)) {
            return index.byId(user, value).map(IndexedItem::title).orElse("");
        }
        if (value.equals("true") || value.equals("false")) {
            return "";
        }
        String looked = value.length() > LOOKED_AT ? value.substring(0, LOOKED_AT) : value;
        return BETWEEN_WORDS.matcher(PlainText.of(looked)).replaceAll(" ").strip();
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, LONGEST));
        int word = start.lastIndexOf(' ');
        return (word > LONGEST / 2 ? start.substring(0, word) : start) + "…";
    }
}
