package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Labels;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.TemplateDefinition;
import java.util.Locale;

/** What templates and areas are called in one language; in Danish where that language has no words for it. */
final class TemplateLabels {

    private final Definitions definitions;
    private final Labels labels;
    private final Locale language;

    TemplateLabels(Definitions definitions, Locale language) {
        this.definitions = definitions;
        this.labels = definitions.labels();
        this.language = language;
    }

    /** A template's title; the id where the light module no longer defines it. */
    String title(String templateId) {
        return definitions
                .template(templateId)
                .map(template -> label(template.labelKey()))
                .orElse(templateId);
    }

    String title(TemplateDefinition.Area area) {
        return area.labelKey().isEmpty() ? area.name() : label(area.labelKey());
    }

    TemplateChoice choice(TemplateDefinition template) {
        return new TemplateChoice(
                template.id(),
                label(template.labelKey()),
                labels.words(template.descriptionKey(), language).orElse(""));
    }

    /** As in Magnolia, what is no key is the label itself. */
    private String label(String key) {
        return labels.words(key, language).orElse(key);
    }
}
