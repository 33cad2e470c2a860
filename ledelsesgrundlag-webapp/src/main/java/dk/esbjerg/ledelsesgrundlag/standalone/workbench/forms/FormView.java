package dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms;

import java.util.List;

/** A form as {@code form.ftlh} shows it. */
public record FormView(List<FieldView> fields) {

    public FormView {
        fields = List.copyOf(fields);
    }

    /** The fields that something is wrong with. */
    public List<FieldView> problems() {
        return fields.stream().filter(field -> !field.error().isEmpty()).toList();
    }
}
