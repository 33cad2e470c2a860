package dk.esbjerg.ledelsesgrundlag.submissions;

/** The instance on which leaders write, where that is another than the one on which is decided. Any thread may call. */
public interface Counterpart {

    /**
     * Takes over what leaders have done there until now, and brings there what has become of it.
     *
     * @throws CounterpartException if they may have done something that is not known here
     */
    void exchange();

    /** Has the same done soon, and does not wait for it. */
    void exchangeSoon();
}
