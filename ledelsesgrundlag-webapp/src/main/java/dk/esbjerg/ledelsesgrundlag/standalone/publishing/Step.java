package dk.esbjerg.ledelsesgrundlag.standalone.publishing;

/** How far a publication has come; each is on disk once it is named. */
enum Step {
    /** It is written down what is to be published. */
    WRITTEN,
    /** One workspace's readers would see it, if they were let in. */
    SAVED,
    /** All of it is there for readers. */
    SEEN,
    /** One item's editors are told. */
    STAMPED,
    /** Nothing is left to do. */
    DONE;

    /** Told of each step. */
    @FunctionalInterface
    interface Listener {
        void reached(Step step);
    }
}
