package dk.esbjerg.ledelsesgrundlag.standalone.rendering;

import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.notices.Notices;
import dk.esbjerg.ledelsesgrundlag.platform.CurrentUser;
import dk.esbjerg.ledelsesgrundlag.platform.FormToken;
import dk.esbjerg.ledelsesgrundlag.platform.PageContext;
import dk.esbjerg.ledelsesgrundlag.sharing.SharingFunctions;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.Reader.Known;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import javax.inject.Inject;

/** Makes what templates know as {@code bidragfn}: for each page anew, because each has its own reader. */
public final class ReaderFunctions {

    /** The field of a form that shows that it was given to its sender. */
    public static final String TOKEN = "_token";

    private static final String ANONYMOUS = "anonymous";

    private final Submissions submissions;
    private final Notices notices;

    @Inject
    public ReaderFunctions(Submissions submissions, Notices notices) {
        this.submissions = submissions;
        this.notices = notices;
    }

    SharingFunctions of(Framework framework, PageContext page, Reader reader) {
        return new SharingFunctions(
                submissions,
                notices,
                framework,
                page,
                new ReadingUser(reader),
                new ReadersToken(reader),
                reader::posted);
    }

    private record ReadingUser(Reader reader) implements CurrentUser {
        @Override
        public String name() {
            return reader.known().map(known -> known.user().name()).orElse(ANONYMOUS);
        }

        @Override
        public boolean hasRole(String role) {
            return reader.known().filter(known -> known.user().hasRole(role)).isPresent();
        }
    }

    private record ReadersToken(Reader reader) implements FormToken {
        @Override
        public String field() {
            return TOKEN;
        }

        @Override
        public String value() {
            return reader.known().map(Known::token).orElse("");
        }
    }
}
