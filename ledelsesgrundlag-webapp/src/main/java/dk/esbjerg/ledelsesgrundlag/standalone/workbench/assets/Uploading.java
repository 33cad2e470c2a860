package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;

import dk.esbjerg.ledelsesgrundlag.standalone.assets.CheckedFile;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileInspector;
import dk.esbjerg.ledelsesgrundlag.standalone.assets.FileRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Upload;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.inject.Inject;

/** Takes the files that came with a form, one after the other. */
final class Uploading {

    private static final int MAX_NAME = 100;

    private final FileInspector inspector;
    private final Words words;

    @Inject
    Uploading(FileInspector inspector, Words words) {
        this.inspector = inspector;
        this.words = words;
    }

    /** Those that were chosen: a browser sends an empty one where nothing was. */
    List<Upload> chosen(Visit visit, String field) {
        return visit.call().uploads().stream()
                .filter(upload -> upload.field().equals(field))
                .filter(upload -> !upload.fileName().isBlank() || upload.size() > 0)
                .toList();
    }

    /** @return why the file was not taken, in words for the user; empty if it was */
    Optional<String> take(Upload upload, Locale locale, Consumer<CheckedFile> use) {
        try (CheckedFile file = inspector.inspect(upload.file(), upload.fileName())) {
            use.accept(file);
            return Optional.empty();
        } catch (FileRefusedException refused) {
            return Optional.of(words.say(
                    locale, "assets.refused." + refused.reason(), arguments(refused, upload.fileName(), locale)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How big a file may be, in words. */
    String limit(Locale locale) {
        return ShownAsset.inWords(inspector.maxBytes(), locale);
    }

    private List<String> arguments(FileRefusedException refused, String fileName, Locale locale) {
        String detail = refused.reason() == FileRefusedException.Reason.TOO_BIG ? limit(locale) : refused.detail();
        return List.of(readable(fileName), detail);
    }

    /** The name as it was sent, without what would steer the text around it. */
    private static String readable(String fileName) {
        String name = fileName.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", " ")
                .strip();
        return name.codePointCount(0, name.length()) <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME)) + "…";
    }
}
