package dk.esbjerg.ledelsesgrundlag.platform;

/** What a form on a page must carry, to show that it was this site that gave it to its user. */
public interface FormToken {

    /** The name of the hidden field. */
    String field();

    /** Its value for the current user; empty for somebody who has not signed in. */
    String value();
}
