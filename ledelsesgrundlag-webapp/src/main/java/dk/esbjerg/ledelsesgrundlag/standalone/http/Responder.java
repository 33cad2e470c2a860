package dk.esbjerg.ledelsesgrundlag.standalone.http;

/** Answers some of the program's addresses. Any number of threads may ask at once. */
public interface Responder {

    /** Whether that path, below the context path, is answered here. */
    boolean answers(String path);

    Answer answer(Call call);
}
