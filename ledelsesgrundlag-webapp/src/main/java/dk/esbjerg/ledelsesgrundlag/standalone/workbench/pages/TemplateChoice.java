package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/**
 * A template that an editor may choose.
 *
 * @param description what it is for, or empty
 */
public record TemplateChoice(String id, String title, String description) {

    static final Comparator<TemplateChoice> BY_TITLE =
            Comparator.comparing(TemplateChoice::title, Collator.getInstance(Locale.forLanguageTag("da")));
}
