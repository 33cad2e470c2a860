package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A document of an office program: a packed file that says inside which program it is for. Everything in it is unpacked
 * once, to nowhere, up to a limit: what an entry says about its own size is its maker's word.
 */
final class OfficeDocument {

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_UNPACKED = 256_000_000;
    private static final long MAX_RATIO = 200;
    /** Whatever the ratio: a small document may well be mostly repetition. */
    private static final long ALWAYS_UNPACKED = 16_000_000;

    private static final int MAX_DESCRIPTION = 1_000_000;
    private static final String OOXML_PARTS = "[Content_Types].xml";
    private static final String ODF_TYPE = "mimetype";
    private static final Map<String, FileType> OOXML = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileType.PPTX);

    private static final Pattern PROGRAM = Pattern.compile(
            "(?:.*/)?vbaproject\\.bin|xl/(?:intlmacrosheets|macrosheets)/.+|(?:basic/[^/]+/(?!script-lb\\.xml$)|scripts/).*[^/]");

    private OfficeDocument() {}

    /** @throws FileRefusedException if it is no document that is taken, or would unpack to too much */
    static FileType typeOf(Path file) throws IOException, FileRefusedException {
        if (ZipDirectory.entries(file) > MAX_ENTRIES) {
            throw new FileRefusedException(Reason.UNPACKS_TOO_BIG);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            FileType type = type(zip);
            refusePrograms(zip);
            unpack(zip, Files.size(file));
            return type;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new FileRefusedException(Reason.DAMAGED);
        }
    }

    private static FileType type(ZipFile zip) throws IOException, FileRefusedException {
        String odf = description(zip, ODF_TYPE).strip();
        if (!odf.isEmpty()) {
            return FileType.ofMimeType(odf)
                    .filter(type -> type == FileType.ODT || type == FileType.ODS || type == FileType.ODP)
                    .orElseThrow(() -> new FileRefusedException(Reason.TYPE, "zip"));
        }
        String parts = description(zip, OOXML_PARTS);
        if (parts.contains(".macroEnabled.")) {
            throw new FileRefusedException(Reason.MACROS);
        }
        for (Map.Entry<String, FileType> known : OOXML.entrySet()) {
            if (parts.contains('"' + known.getKey() + '"') || parts.contains('\'' + known.getKey() + '\'')) {
                return known.getValue();
            }
        }
        throw new FileRefusedException(Reason.TYPE, "zip");
    }

    private static void refusePrograms(ZipFile zip) throws FileRefusedException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            if (PROGRAM.matcher(name).matches()) {
                throw new FileRefusedException(Reason.MACROS);
            }
        }
    }

    private static void unpack(ZipFile zip, long packed) throws IOException, FileRefusedException {
        long left = Math.min(MAX_UNPACKED, Math.max(ALWAYS_UNPACKED, packed * MAX_RATIO));
        byte[] buffer = new byte[16_384];
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            try (InputStream entry = zip.getInputStream(entries.nextElement())) {
                for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
                    left -= read;
                    if (left < 0) {
                        throw new FileRefusedException(Reason.UNPACKS_TOO_BIG);
                    }
                }
            }
        }
    }

    private static String description(ZipFile zip, String name) throws IOException, FileRefusedException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] start = in.readNBytes(MAX_DESCRIPTION + 1);
            if (start.length > MAX_DESCRIPTION) {
                throw new FileRefusedException(Reason.UNPACKS_TOO_BIG);
            }
            return new String(start, StandardCharsets.UTF_8);
        }
    }
}
