package dk.esbjerg.ledelsesgrundlag.standalone.workbench.items;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Presence;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code …/presence}: says that a form is still open, and answers with who else has it, as a piece of the page. */
@Singleton
public final class PresenceScreen implements Screen {

    private final AskedItems askedItems;
    private final Presence presence;
    private final Frame frame;

    @Inject
    public PresenceScreen(AskedItems askedItems, Presence presence, Frame frame) {
        this.askedItems = askedItems;
        this.presence = presence;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return askedItems.of(visit, "presence").map(item -> {
            if (!visit.acts()) {
                throw new Refusal(405, "refused.method");
            }
            return frame.show(visit, "presence", Map.of("others", presence.sign(visit.user(), item.key())));
        });
    }
}
