package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.platform.ContentUnavailableException;
import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRenderer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRequest;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderedPage;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderingException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /author/preview/…}: the site's addresses as they would answer if everything authored were published now. The
 * pages are the readers' own, with the security policy that readers get; only their links stay below this address.
 */
@Singleton
public final class PreviewScreen implements Screen {

    /** Where the site's addresses begin, below the context path. */
    public static final String PATH = "/author/preview";

    private static final Logger log = LoggerFactory.getLogger(PreviewScreen.class);
    /** Images and files, which are no pages. */
    private static final String FILES = "/dam/";

    private final Provider<PageRenderer> renderer;
    private final PageAddresses addresses;
    private final Frame frame;
    private final boolean development;

    /** @param renderer is asked for when somebody first looks: most starts of the program need no second one */
    @Inject
    public PreviewScreen(
            @Authored Provider<PageRenderer> renderer, PageAddresses addresses, Frame frame, Options options) {
        this.renderer = renderer;
        this.addresses = addresses;
        this.frame = frame;
        development = options.development();
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        String asked = visit.call().path();
        if (!asked.equals(PATH) && !asked.startsWith(PATH + "/") || asked.startsWith(PATH + FILES)) {
            return Optional.empty();
        }
        Access.requireAuthor(visit.user(), "preview pages");
        if (!visit.call().reads()) {
            throw new Refusal(405, "refused.method");
        }
        String path = asked.substring(PATH.length()).replaceAll("/+$", "");
        return Optional.of(
                path.isEmpty()
                        ? Answer.seeOther(PATH + PageRequest.HOME)
                        : page(visit, addresses.request(path, PATH, firstValues(visit.query()))));
    }

    private Answer page(Visit visit, PageRequest asked) {
        try {
            PageRenderer preview = renderer.get();
            RenderedPage page = preview.render(asked)
                    .or(() -> preview.renderNotFound(asked))
                    .orElseThrow(() -> new Refusal(404, "pages.preview.notFound"));
            return Answer.html(page.status(), new String(page.html(), StandardCharsets.UTF_8));
        } catch (RenderingException | ContentUnavailableException e) {
            log.error("The preview of {} was not answered: {}", asked.pagePath(), e.getMessage());
            return frame.show(500, visit, "pages/unavailable", Map.of("cause", development ? e.getMessage() : ""));
        }
    }

    private static Map<String, String> firstValues(Parameters query) {
        Map<String, String> values = new HashMap<>();
        query.byName().forEach((name, all) -> all.stream().findFirst().ifPresent(value -> values.put(name, value)));
        return values;
    }
}
