package dk.esbjerg.ledelsesgrundlag.standalone.http;

/** Answers some of the program's addresses. Any number of threads may ask at once. */
public interface Responder {

    /** Whether that path, below the context path, is answered here. */
    boolean answers(String path);

    /** The same of a request with that method. */
    default boolean answers(String method, String path) {
        return answers(path);
    }

    /**
     * Whether it also answers those who have not signed in where reading needs that: because it looks itself at who is
     * calling, or is the way in.
     */
    default boolean isForAnybody() {
        return false;
    }

    Answer answer(Call call);
}
