package dk.esbjerg.ledelsesgrundlag.submissions;

/**
 * How a dossier stands with its copy on the other instance, where leaders write on another than administrators decide on.
 *
 * @param number of the leader's last step: that was taken over, where it is decided; that was taken, where it is written
 * @param revision of the original that a replica follows; 0 on the original, and where there is none yet
 * @param waits whether the other instance is still to be told of something
 */
record Exchanged(long number, int revision, boolean waits) {

    static final Exchanged NONE = new Exchanged(0, 0, false);

    /** Whether this is the original of something that is written on the other instance. */
    boolean isOriginal() {
        return number > 0 && revision == 0;
    }

    /** The same after a step; nobody waits for one of a dossier that has no copy. */
    Exchanged changed() {
        return number > 0 ? new Exchanged(number, revision, true) : this;
    }

    /** The same after one of the leader's steps was taken over. */
    Exchanged taken(long step) {
        return new Exchanged(step, revision, true);
    }
}
