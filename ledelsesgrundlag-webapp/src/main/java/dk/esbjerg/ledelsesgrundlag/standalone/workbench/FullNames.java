package dk.esbjerg.ledelsesgrundlag.standalone.workbench;

/** What people call a user whose sign-in name is kept with what they did. */
@FunctionalInterface
public interface FullNames {

    /** The name itself where there is no such user any more. */
    String of(String name);
}
