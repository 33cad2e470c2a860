package dk.esbjerg.ledelsesgrundlag.templating;

/** How big a file is, as readers are told: in kilobytes and megabytes of a thousand, as their own systems count. */
final class FileSize {

    private static final long KILO = 1_000;
    private static final long MEGA = KILO * KILO;

    private FileSize() {}

    /** A file is never said to be smaller than one kilobyte. */
    static String of(long bytes, SiteLabels labels) {
        // What would read as 1,000 kB is a megabyte.
        if (bytes < MEGA - KILO / 2) {
            return labels.label("ledelsesgrundlag.site.file.kilobytes", Math.max(1, Math.round(bytes / (double) KILO)));
        }
        return labels.label("ledelsesgrundlag.site.file.megabytes", bytes / (double) MEGA);
    }
}
