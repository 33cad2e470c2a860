package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What an uploaded file is called from now on: a name without a path, safe in an address, in a header and on any disk.
 *
 * @param stem what stands before the extension; never empty
 * @param extension in lower case, without the dot; empty where there is none
 */
record FileName(String stem, String extension) {

    private static final int MAX_STEM = 80;
    private static final String NAMELESS = "fil";

    /** @param sent what the sender calls it: anything at all */
    static FileName of(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // Letters and digits of any language stay; what steers text, as a right-to-left override does, or ends a name
        // does not.
        name = name.replaceAll("[^\\p{L}\\p{M}\\p{N} ._()&+,-]", " ").strip();
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        String stem = (dot < 0 ? name : name.substring(0, dot))
                .replaceAll("\\s+", " ")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[. -]+|[. -]+$", "");
        return new FileName(stem.isEmpty() ? NAMELESS : shortened(stem), extension);
    }

    /** The whole name, with an extension that says what the file is. */
    String as(FileType type) {
        return stem + "."
                + (type.extensions().contains(extension)
                        ? extension
                        : type.extensions().get(0));
    }

    private static String shortened(String stem) {
        int length = Math.min(stem.codePointCount(0, stem.length()), MAX_STEM);
        return stem.substring(0, stem.offsetByCodePoints(0, length)).strip();
    }
}
