package dk.esbjerg.ledelsesgrundlag.standalone.security;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;

/** Addresses that forms are sent to, seen by whoever brings back a form whose user had to sign in again. */
public interface ResumedForms {

    /** Whether forms for that path, below the context path, are answered here. */
    boolean answers(String path);

    /** Shows a form again that was sent before its user had to sign in again; nothing is acted on. */
    Answer resume(Call call, Visitor visitor);
}
