package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Upload;
import java.util.List;

/** What came in a request's body. */
record Sent(Parameters form, List<Upload> uploads) {

    static final Sent NOTHING = new Sent(Parameters.NONE, List.of());
}
