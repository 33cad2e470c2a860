package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import static dk.esbjerg.ledelsesgrundlag.standalone.assets.SampleFiles.joined;
import static dk.esbjerg.ledelsesgrundlag.standalone.assets.SampleFiles.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a file decides, and what is not what it says, or not whole, is not taken. */
class FileInspectorTest {

    private static final long LIMIT = 3_000_000;
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @TempDir
    private Path folder;

    private final FileInspector inspector = new FileInspector(LIMIT);

    static Stream<Arguments> whatIsTaken() {
        return Stream.of(
                Arguments.of("a.jpg", SampleFiles.jpeg(20, 10), FileType.JPEG),
                Arguments.of("a.JPEG", SampleFiles.jpeg(20, 10), FileType.JPEG),
                Arguments.of("a.png", SampleFiles.png(20, 10), FileType.PNG),
                Arguments.of("a.gif", SampleFiles.gif(20, 10), FileType.GIF),
                Arguments.of("a.webp", SampleFiles.webp(), FileType.WEBP),
                Arguments.of("a.pdf", SampleFiles.pdf(), FileType.PDF),
                Arguments.of("a.docx", SampleFiles.docx(), FileType.DOCX),
                Arguments.of("a.xlsx", SampleFiles.ooxml("spreadsheetml.sheet.main+xml"), FileType.XLSX),
                Arguments.of("a.pptx", SampleFiles.ooxml("presentationml.presentation.main+xml"), FileType.PPTX),
                Arguments.of("a.odt", SampleFiles.odf(ODT), FileType.ODT),
                Arguments.of("a.ods", SampleFiles.odf("application/vnd.oasis.opendocument.spreadsheet"), FileType.ODS),
                Arguments.of("a.odp", SampleFiles.odf("application/vnd.oasis.opendocument.presentation"), FileType.ODP),
                Arguments.of("a.txt", text("Blåbærgrød\r\nog mere\n"), FileType.TEXT),
                Arguments.of("a.csv", "Navn;Æble\n".getBytes(StandardCharsets.ISO_8859_1), FileType.CSV),
                Arguments.of("uden", text("kun tekst"), FileType.TEXT));
    }

    @ParameterizedTest
    @MethodSource("whatIsTaken")
    void whatIsWhatItSaysIsTaken(String name, byte[] content, FileType type) throws Exception {
        try (CheckedFile file = inspector.inspect(written(content), name)) {
            assertEquals(type, file.type());
            assertTrue(type.extensions().contains(file.name().replaceAll(".*\\.", "")), file.name());
            assertEquals(type.image(), file.width() > 0 && file.height() > 0);
        }
    }

    static Stream<Arguments> whatIsRefused() {
        byte[] jpeg = SampleFiles.jpeg(20, 10);
        byte[] png = SampleFiles.png(20, 10);
        byte[] page = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        byte[] svg = text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>");
        byte[] program = joined(text("MZ"), new byte[200], text("This program cannot be run in DOS mode"));
        return Stream.of(
                Arguments.of("a.jpg", new byte[0], Reason.EMPTY),
                Arguments.of("a.txt", new byte[(int) LIMIT + 1], Reason.TOO_BIG),
                // types that lie
                Arguments.of("a.jpg", png, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.pdf", jpeg, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.jpg", page, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.txt", page, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.csv", svg, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.png", svg, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.pdf", program, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.pdf", text("kun tekst"), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.xlsx", SampleFiles.docx(), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.docx", SampleFiles.pdf(), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.txt", joined(text("tekst"), new byte[20]), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.pdf", joined(page, SampleFiles.pdf()), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.jpg.exe", jpeg, Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.html", text("kun tekst"), Reason.NOT_WHAT_IT_SAYS),
                // kinds that are not taken under any name
                Arguments.of("a.svg", svg, Reason.TYPE),
                Arguments.of("a.html", page, Reason.TYPE),
                Arguments.of("a.exe", program, Reason.TYPE),
                Arguments.of("a.zip", SampleFiles.odf("application/zip"), Reason.TYPE),
                Arguments.of("a.odg", SampleFiles.odf("application/vnd.oasis.opendocument.graphics"), Reason.TYPE),
                Arguments.of("a.dotx", SampleFiles.ooxml("wordprocessingml.template.main+xml"), Reason.TYPE),
                Arguments.of("a.docx", SampleFiles.odf("x"), Reason.TYPE),
                Arguments.of("a", new byte[] {1, 2, 3, 4}, Reason.TYPE),
                // cut short
                Arguments.of("a.jpg", Arrays.copyOf(jpeg, jpeg.length - 2), Reason.DAMAGED),
                Arguments.of("a.jpg", Arrays.copyOf(jpeg, 30), Reason.DAMAGED),
                Arguments.of("a.png", Arrays.copyOf(png, png.length - 12), Reason.DAMAGED),
                Arguments.of("a.png", Arrays.copyOf(png, 40), Reason.DAMAGED),
                Arguments.of("a.gif", Arrays.copyOf(SampleFiles.gif(20, 10), 40), Reason.DAMAGED),
                Arguments.of("a.webp", Arrays.copyOf(SampleFiles.webp(), 24), Reason.DAMAGED),
                Arguments.of("a.pdf", text("%PDF-1.4\n1 0 obj"), Reason.DAMAGED),
                Arguments.of("a.docx", Arrays.copyOf(SampleFiles.docx(), 150), Reason.DAMAGED),
                // built wrongly
                Arguments.of("a.png", spoilt(png, 45), Reason.DAMAGED),
                Arguments.of("a.png", SampleFiles.resized(png, 0, 10), Reason.DAMAGED),
                Arguments.of("a.jpg", joined(Arrays.copyOf(jpeg, 2), new byte[300]), Reason.NOT_WHAT_IT_SAYS),
                Arguments.of("a.webp", joined(Arrays.copyOf(SampleFiles.webp(), 16), new byte[40]), Reason.DAMAGED),
                // bombs
                Arguments.of("a.png", SampleFiles.resized(png, 100_000, 100_000), Reason.TOO_MANY_PIXELS),
                Arguments.of("a.png", SampleFiles.resized(png, 30_000, 1), Reason.TOO_MANY_PIXELS),
                Arguments.of("a.png", SampleFiles.resized(png, 8_001, 8_000), Reason.TOO_MANY_PIXELS),
                Arguments.of("a.png", SampleFiles.resized(png, -1, -1), Reason.TOO_MANY_PIXELS),
                Arguments.of("a.docx", SampleFiles.bomb(300), Reason.UNPACKS_TOO_BIG),
                Arguments.of("a.docx", SampleFiles.bomb(40), Reason.UNPACKS_TOO_BIG),
                Arguments.of("a.docx", manyEntries(), Reason.UNPACKS_TOO_BIG),
                // programs inside
                Arguments.of(
                        "a.docx",
                        SampleFiles.ooxml("wordprocessingml.document.main+xml", "word/vbaProject.bin"),
                        Reason.MACROS),
                Arguments.of(
                        "a.docx",
                        SampleFiles.ooxml("wordprocessingml.document.main+xml", "WORD\\VBAPROJECT.BIN"),
                        Reason.MACROS),
                Arguments.of(
                        "a.xlsx",
                        SampleFiles.ooxml("spreadsheetml.sheet.main+xml", "xl/macrosheets/sheet1.xml"),
                        Reason.MACROS),
                Arguments.of(
                        "a.docm",
                        SampleFiles.ooxml(
                                "x\"/><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml"),
                        Reason.MACROS),
                Arguments.of("a.odt", SampleFiles.odf(ODT, "Basic/Standard/Module1.xml"), Reason.MACROS),
                Arguments.of("a.odt", SampleFiles.odf(ODT, "Scripts/python/x.py"), Reason.MACROS));
    }

    @ParameterizedTest
    @MethodSource("whatIsRefused")
    void whatLiesIsBrokenOrDangerousIsRefused(String name, byte[] content, Reason reason) throws IOException {
        Path file = written(content);

        FileRefusedException refused = assertThrows(
                FileRefusedException.class, () -> inspector.inspect(file, name).close());

        assertEquals(reason, refused.reason());
        assertEquals(List.of(file), files());
    }

    @Test
    void aCamerasNotesAreLeftOutOfAJpegButForWhichSideIsUp() throws Exception {
        byte[] original = SampleFiles.jpeg(20, 10);

        byte[] upright = kept(SampleFiles.withComment(SampleFiles.withExif(original, 1)), "a.jpg");
        byte[] turned = kept(SampleFiles.withExif(original, 6), "a.jpg");

        assertArrayEquals(original, upright);
        assertFalse(holds(turned, SampleFiles.SECRET));
        assertEquals(6, Orientation.in(Arrays.copyOfRange(turned, 6, 60), 6));
        assertEquals(original.length + 36, turned.length);
    }

    @Test
    void aPictureThatLiesOnItsSideIsMeasuredAsItIsShown() throws Exception {
        Path file = written(SampleFiles.withExif(SampleFiles.jpeg(20, 10), 8));

        try (CheckedFile checked = inspector.inspect(file, "a.jpg")) {
            assertEquals(List.of(10L, 20L), List.of(checked.width(), checked.height()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tEXt", "iTXt", "zTXt", "eXIf", "tIME"})
    void notesAreLeftOutOfAPng(String chunk) throws Exception {
        byte[] original = SampleFiles.png(20, 10);

        assertArrayEquals(original, kept(SampleFiles.withChunk(original, chunk, text(SampleFiles.SECRET)), "a.png"));
    }

    @Test
    void notesAreLeftOutOfAWebpWithoutChangingItsLength() throws Exception {
        byte[] original = SampleFiles.webp();
        byte[] notes = text("EXIF\u0016\0\0\0" + SampleFiles.SECRET);
        byte[] annotated = joined(original, notes);
        annotated[4] += (byte) notes.length;

        byte[] kept = kept(annotated, "a.webp");

        assertFalse(holds(kept, SampleFiles.SECRET));
        assertEquals(annotated.length, kept.length);
        assertArrayEquals(
                Arrays.copyOfRange(original, 8, original.length), Arrays.copyOfRange(kept, 8, original.length));
    }

    @ParameterizedTest
    @CsvSource({"jpg", "png", "gif", "webp"})
    void whatHidesBehindTheEndOfAPictureIsCutOff(String format) throws Exception {
        byte[] picture =
                switch (format) {
                    case "jpg" -> SampleFiles.jpeg(20, 10);
                    case "png" -> SampleFiles.png(20, 10);
                    case "gif" -> SampleFiles.gif(20, 10);
                    default -> SampleFiles.webp();
                };
        byte[] hidden = joined(text("<script>alert(1)</script>"), SampleFiles.docx());

        assertArrayEquals(picture, kept(joined(picture, hidden), "a." + format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif"})
    void aKeptPictureShowsWhatItShowed(String format) throws Exception {
        byte[] original = format.equals("jpg")
                ? SampleFiles.jpeg(300, 200)
                : format.equals("png") ? SampleFiles.png(300, 200) : SampleFiles.gif(300, 200);

        byte[] kept = kept(original, "a." + format);

        assertEquals(
                ImageIO.read(new ByteArrayInputStream(original)).getRGB(77, 77),
                ImageIO.read(new ByteArrayInputStream(kept)).getRGB(77, 77));
        assertArrayEquals(original, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.txt, passwd.txt",
        "'C:\\Users\\mig\\Skema 2024.txt', Skema 2024.txt",
        "'skema\u202Etxt.exe.txt', skema txt.exe.txt",
        "'a\u0001b\r\nSet-Cookie: x=1.txt', a b Set-Cookie x=1.txt",
        "'<img src=x>.TXT', img src x.txt",
        "'Blåbær & grød (1).txt', Blåbær & grød (1).txt",
        "'Bla\u030Aba\u0308r.txt', Blåbär.txt",
        "'...txt', fil.txt",
        "'.txt', fil.txt",
        "'', fil.txt",
        "'\u0001/', fil.txt",
        "'uden', uden.txt",
        "'a;b\"c%2F.txt', a b c 2F.txt"
    })
    void aNameIsMadeSafeForAddressesHeadersAndDisks(String sent, String name) throws Exception {
        try (CheckedFile file = inspector.inspect(written(text("tekst")), sent)) {
            assertEquals(name.replace("x=1", "x 1"), file.name());
        }
    }

    @Test
    void aLongNameIsShortenedWithoutBreakingALetter() throws Exception {
        try (CheckedFile file = inspector.inspect(written(text("tekst")), "😀ø".repeat(2_000) + ".txt")) {
            assertTrue(file.name().length() <= 90, file.name());
            assertTrue(file.name().endsWith(".txt"));
            assertFalse(file.name().matches("(?s).*\\p{Cs}.*"), file.name());
        }
    }

    private byte[] kept(byte[] content, String name) throws Exception {
        try (CheckedFile file = inspector.inspect(written(content), name)) {
            return Files.readAllBytes(file.path());
        }
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] spoilt(byte[] content, int at) {
        byte[] spoilt = content.clone();
        spoilt[at] ^= 0x55;
        return spoilt;
    }

    private static byte[] manyEntries() {
        return SampleFiles.ooxml(
                "wordprocessingml.document.main+xml",
                Stream.iterate(0, i -> i + 1)
                        .limit(10_000)
                        .map(i -> "word/" + i)
                        .toArray(String[]::new));
    }

    private static boolean holds(byte[] content, String words) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(words);
    }
}
