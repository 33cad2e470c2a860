package dk.esbjerg.ledelsesgrundlag.platform;

/** The names under which Magnolia keeps on a node who made, changed and published it, and when. */
public final class Stamp {

    public static final String CREATED = "mgnl:created";
    public static final String CREATED_BY = "mgnl:createdBy";
    public static final String MODIFIED = "mgnl:lastModified";
    public static final String MODIFIED_BY = "mgnl:lastModifiedBy";
    public static final String ACTIVATED = "mgnl:lastActivated";
    public static final String ACTIVATED_BY = "mgnl:lastActivatedBy";

    /** Whether it is published; absent where it never was. */
    public static final String STATUS = "mgnl:activationStatus";

    private Stamp() {}
}
