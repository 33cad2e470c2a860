package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.FieldDefinition;

/** What a field is to whoever fills it in. */
public enum FieldKind {
    TEXT("text"),
    LONG_TEXT("longText"),
    RICH_TEXT("richText"),
    NUMBER("number"),
    DATE("date"),
    CHECK_BOX("checkBox"),
    CHOICE("choice"),
    CHOICES("choices"),
    LIST("list"),
    REFERENCE("reference"),
    REFERENCES("references"),
    ASSET("asset"),
    ASSETS("assets");

    private final String id;

    FieldKind(String id) {
        this.id = id;
    }

    /** As the markup of forms calls it. */
    public String id() {
        return id;
    }

    /** Whether any number of values can be given. */
    public boolean multiple() {
        return this == CHOICES || this == LIST || this == REFERENCES || this == ASSETS;
    }

    /** Whether its values name other items, by UUID. */
    public boolean refers() {
        return this == REFERENCE || this == REFERENCES || isAsset();
    }

    public boolean isAsset() {
        return this == ASSET || this == ASSETS;
    }

    /** Whether a browser may send nothing for it, though it is there: where nothing is ticked, chosen or listed. */
    boolean maySayNothing() {
        return this == CHECK_BOX || multiple() || refers();
    }

    /** @param numbers whether the content type stores whole numbers here */
    static FieldKind of(FieldDefinition field, boolean numbers) {
        boolean items = field.source().isPresent();
        return switch (field.type()) {
            case "textField" -> numbers ? NUMBER : field.rows() > 1 ? LONG_TEXT : TEXT;
            case "richTextField" -> RICH_TEXT;
            case "dateField" -> DATE;
            case "checkBoxField" -> CHECK_BOX;
            case "damLinkField" -> ASSET;
            case "comboBoxField" -> items ? REFERENCE : CHOICE;
            case "checkBoxGroupField", "twinColSelectField" -> items ? REFERENCES : CHOICES;
            case "jcrMultiValueField" ->
                switch (of(field.row().orElseThrow(), false)) {
                    case ASSET -> ASSETS;
                    case REFERENCE -> REFERENCES;
                    default -> LIST;
                };
            default -> throw new IllegalArgumentException("No form knows " + field.type());
        };
    }
}
