package dk.esbjerg.ledelsesgrundlag.standalone.sharing;

import dk.esbjerg.ledelsesgrundlag.sharing.Answer.Shown;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.Reader;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.Reader.Doors;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.Reader.Known;
import dk.esbjerg.ledelsesgrundlag.standalone.security.SignIn;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;

/** Whoever asks for a page, as its templates see them. */
public final class Readers {

    private final SignIn signIn;

    @Inject
    public Readers(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @param call is asked for only where a template wants to know who is reading; empty if it cannot be read */
    public Reader of(Supplier<Optional<Call>> call) {
        return new Reader(
                () -> call.get().flatMap(signIn::visitor).map(Readers::known), Optional.of(doors()), Optional.empty());
    }

    /** Somebody who has signed in and sent a form. */
    Reader of(Visitor visitor, Shown posted) {
        return new Reader(() -> Optional.of(known(visitor)), Optional.of(doors()), Optional.of(posted));
    }

    private Doors doors() {
        return new Doors(signIn::address, signIn.signOutAddress(), signIn.accountAddress());
    }

    private static Known known(Visitor visitor) {
        return new Known(visitor, visitor.token());
    }
}
