package dk.esbjerg.ledelsesgrundlag.content;

import java.util.Locale;

/** What can be installed on its own. */
public enum ContentPart {
    /** The municipality's text, and the pages that show it. */
    FRAMEWORK,
    /** The pages on which leaders share cases. */
    SHARING,
    /** Invented tools and cases, marked as examples. */
    SAMPLES;

    /** The name under which a repository remembers having it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
