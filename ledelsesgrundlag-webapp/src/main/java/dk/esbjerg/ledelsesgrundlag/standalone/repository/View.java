package dk.esbjerg.ledelsesgrundlag.standalone.repository;

/** Which state of the content is meant. */
public enum View {
    /** As editors see and change it. */
    AUTHORED(""),
    /** As readers see it. */
    PUBLISHED("-published");

    private final String suffix;

    View(String suffix) {
        this.suffix = suffix;
    }

    /** The repository's name for a workspace of the content types in this view. */
    public String workspace(String name) {
        return name + suffix;
    }
}
