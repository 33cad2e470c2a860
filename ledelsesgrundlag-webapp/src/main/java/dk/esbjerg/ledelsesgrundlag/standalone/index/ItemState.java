package dk.esbjerg.ledelsesgrundlag.standalone.index;

import java.util.Locale;

/** How what is authored relates to what readers see. */
public enum ItemState {
    /** Readers do not see it. */
    DRAFT,
    /** Readers see it as it was when it was last published. */
    CHANGED,
    /** Readers see it as it is. */
    PUBLISHED;

    /** Its name in addresses, style classes and the keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
