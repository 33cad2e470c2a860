package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * What a browser is told about a file. Content also comes by import and from Magnolia, past any check of ours, so what is
 * not known to be harmless is only ever saved.
 */
record FileHeaders(String contentType, String disposition, String securityPolicy) {

    /** A browser's own viewer is a page with a plug-in in it, and does not work in a sandbox. */
    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final String POLICY = "default-src 'none'; sandbox";

    static FileHeaders of(StoredAsset asset) {
        Optional<FileType> type = FileType.ofMimeType(asset.mimeType());
        boolean shown = type.filter(FileType::shown).isPresent();
        return new FileHeaders(
                type.map(FileType::mimeType).orElse("application/octet-stream"),
                (shown ? "inline" : "attachment") + named(asset.fileName()),
                type.filter(FileType.PDF::equals).isPresent() ? PDF_POLICY : POLICY);
    }

    /** The name as old programs understand it, and as it is. */
    private static String named(String fileName) {
        if (fileName.isEmpty()) {
            return "";
        }
        String plain = fileName.replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("Æ", "Ae")
                .replace("Ø", "Oe")
                .replace("Å", "Aa");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        plain = plain.replaceAll("[^\\w .()+-]", "_");
        String whole = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }
}
