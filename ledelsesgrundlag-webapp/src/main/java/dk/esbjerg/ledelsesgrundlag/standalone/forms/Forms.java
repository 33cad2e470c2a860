package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import java.util.Optional;
import javax.inject.Singleton;

/** The forms that the light module defines at this moment. */
@Singleton
public final class Forms {

    /** The form for items of a node type, as the app that keeps them defines it. */
    public Optional<Form> ofItem(String nodeType) {
        throw new UnsupportedOperationException();
    }

    /** The form of a page's or component's template. */
    public Optional<Form> ofTemplate(String templateId) {
        throw new UnsupportedOperationException();
    }
}
