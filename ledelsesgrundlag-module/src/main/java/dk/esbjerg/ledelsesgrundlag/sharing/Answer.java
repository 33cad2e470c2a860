package dk.esbjerg.ledelsesgrundlag.sharing;

/** What is to be done with a posted form. */
public sealed interface Answer {

    /** It is done: the browser is to ask for that place with GET. */
    record GoTo(Place place) implements Answer {}

    /**
     * It is not done: the same page is to be shown again, with that status.
     *
     * @param shown what templates then show in place of what is stored, so that nothing typed is lost
     */
    record Show(int status, Shown shown) implements Answer {}

    /** What a page shows that a form was posted to. */
    sealed interface Shown permits ShareForm, Refused {}

    /**
     * A step that was not taken with a contribution of one's own.
     *
     * @param id what was said to be its id
     * @param reason the part of the label's key that is its own
     */
    record Refused(String id, String reason) implements Shown {}
}
