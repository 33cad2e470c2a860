package dk.esbjerg.ledelsesgrundlag.workflow;

/** Whom a notice concerns. */
public sealed interface Audience {

    /** One user. */
    record Person(String name) implements Audience {}

    /** All administrators but one, who knows already. */
    record Administrators(String except) implements Audience {}
}
