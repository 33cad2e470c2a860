package dk.esbjerg.ledelsesgrundlag.framework;

import java.text.Normalizer;
import java.util.Locale;

/** The last part of an address, made from a title. */
public final class Slug {

    private static final int MAX_LENGTH = 100;

    private Slug() {}

    /** Lower-case letters from a to z, digits and single hyphens; empty where the title has neither letter nor digit that can be one. */
    public static String of(String title) {
        // What is so long is no title; reading all of it would only take time.
        String start = title.substring(0, Math.min(title.length(), MAX_LENGTH * 10));
        String danish = Normalizer.normalize(start, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("ß", "ss");
        String plain = Normalizer.normalize(danish, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+|['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() <= MAX_LENGTH ? plain : shortened(plain);
    }

    private static String shortened(String slug) {
        int hyphen = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, hyphen > 0 ? hyphen : MAX_LENGTH);
    }
}
