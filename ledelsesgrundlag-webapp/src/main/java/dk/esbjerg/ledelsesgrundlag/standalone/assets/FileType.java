package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file that may be uploaded. What a browser could run is not among them. */
public enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mimeType;
    private final List<String> extensions;

    FileType(String mimeType, String... extensions) {
        this.mimeType = mimeType;
        this.extensions = List.of(extensions);
    }

    public String mimeType() {
        return mimeType;
    }

    /** The ones it is known by, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    public boolean image() {
        return mimeType.startsWith("image/");
    }

    /** Whether a browser shows it and can run nothing in doing so; anything else it is to save. */
    public boolean shown() {
        return image() || this == PDF;
    }

    /** Files of these types are told apart by their extension only. */
    boolean text() {
        return mimeType.startsWith("text/");
    }

    public static Optional<FileType> ofMimeType(String mimeType) {
        return Arrays.stream(values())
                .filter(type -> type.mimeType.equals(mimeType))
                .findFirst();
    }

    /** @param extension without the dot, in lower case */
    public static Optional<FileType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** What a file field offers, such as {@code .jpg,.jpeg,.png}. */
    public static String accept(boolean imagesOnly) {
        return Arrays.stream(values())
                .filter(type -> !imagesOnly || type.image())
                .flatMap(type -> type.extensions.stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }
}
