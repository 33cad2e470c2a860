package dk.esbjerg.ledelsesgrundlag.framework;

/** Anything of the framework that has an address of its own. */
public sealed interface FrameworkItem permits Theme, LeadershipTask, Reference {

    /** The UUID by which other items and pages refer to it. */
    String id();

    String title();
}
