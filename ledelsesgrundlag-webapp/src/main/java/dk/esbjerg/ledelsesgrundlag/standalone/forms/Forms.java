package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.ContentType;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.FieldDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Singleton;

/** The forms that the light module defines at this moment. */
@Singleton
public final class Forms {

    private static final String WHOLE_NUMBER = "Long";

    private final DefinitionRegistry definitions;
    private final Candidates candidates;

    @Inject
    public Forms(DefinitionRegistry definitions, Candidates candidates) {
        this.definitions = definitions;
        this.candidates = candidates;
    }

    /** The form for items of a node type, as the app that keeps them defines it. */
    public Optional<Form> ofItem(String nodeType) {
        Definitions now = definitions.current();
        Set<String> numbers = now.contentTypeOf(nodeType).map(Forms::numbers).orElse(Set.of());
        return now.appOf(nodeType).flatMap(app -> app.itemType(nodeType)).map(type -> form(now, type, numbers));
    }

    /** The form of a page's or component's template. */
    public Optional<Form> ofTemplate(String templateId) {
        Definitions now = definitions.current();
        return now.template(templateId)
                .flatMap(template -> Optional.ofNullable(now.dialogs().get(template.dialog())))
                .map(dialog -> form(now, dialog.fields(), Set.of(), ""));
    }

    private Form form(Definitions now, AppDefinition.ItemType type, Set<String> numbers) {
        return form(now, type.form(), numbers, type.nodeNameProperty());
    }

    private Form form(Definitions now, List<FieldDefinition> fields, Set<String> numbers, String naming) {
        List<FormField> all = fields.stream()
                .map(field -> new FormField(
                        field, numbers.contains(field.name()), field.name().equals(naming), now.labels()))
                .toList();
        return new Form(all, candidates);
    }

    private static Set<String> numbers(ContentType type) {
        return type.fields().stream()
                .filter(field -> field.type().equals(WHOLE_NUMBER))
                .map(ContentType.Field::name)
                .collect(Collectors.toSet());
    }
}
