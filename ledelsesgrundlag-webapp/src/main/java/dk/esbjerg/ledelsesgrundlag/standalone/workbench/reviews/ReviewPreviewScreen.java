package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Slug;
import dk.esbjerg.ledelsesgrundlag.sharing.FutureCase;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageAddresses;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRenderer;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.PageRequest;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderedPage;
import dk.esbjerg.ledelsesgrundlag.standalone.rendering.RenderingException;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Authored;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages.PreviewScreen;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Story;
import dk.esbjerg.ledelsesgrundlag.workflow.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.inject.Inject;
import javax.inject.Provider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /author/reviews/<id>/preview}: the page that readers would get if the story were published as it is. It is made by
 * the readers' own template, with the security policy that readers get. {@code ?framed} is it without its links, for beside
 * the buttons that decide about it: there nobody should come to look at another page than the one that they decide about.
 */
public final class ReviewPreviewScreen implements Screen {

    private static final Logger log = LoggerFactory.getLogger(ReviewPreviewScreen.class);

    private static final Pattern LINK = Pattern.compile("(<a\\b[^>]*?)\\shref=\"[^\"]*\"");

    private final Reviews reviews;
    private final Provider<PageRenderer> renderer;
    private final PageAddresses addresses;
    private final Clock clock;

    @Inject
    ReviewPreviewScreen(
            Reviews reviews, @Authored Provider<PageRenderer> renderer, PageAddresses addresses, Clock clock) {
        this.reviews = reviews;
        this.renderer = renderer;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return ReviewPaths.submission(visit, "preview").map(id -> {
            Actor reader = Reviewer.of(visit);
            Submission submission = reviews.find(id, reader);
            if (!visit.call().reads()) {
                throw new Refusal(405, "refused.method");
            }
            if (!submission.state().isReadByReviewers()) {
                throw new Refusal(404, "reviews.preview.hidden");
            }
            RenderedPage page = render(submission).orElseThrow(() -> new Refusal(404, "reviews.preview.noPage"));
            String html = new String(page.html(), StandardCharsets.UTF_8);
            return Answer.html(page.status(), visit.query().has("framed") ? withoutLinks(html) : html);
        });
    }

    /** What is left of links is read as they are, and leads nowhere by mouse or by key. Templates escape what attributes hold. */
    private static String withoutLinks(String html) {
        return LINK.matcher(html).replaceAll("$1");
    }

    private Optional<RenderedPage> render(Submission submission) {
        PageRequest asked = addresses.request(PageRequest.HOME, PreviewScreen.PATH, Map.of());
        try {
            return renderer.get().renderCase(asked, asCase(submission));
        } catch (RenderingException e) {
            log.error("The preview of {} was not answered: {}", submission.id(), e.getMessage());
            throw new Refusal(500, "reviews.preview.failed");
        }
    }

    private Case asCase(Submission submission) {
        Story story = submission.story();
        return FutureCase.of(story, submission.caseId().toString(), Slug.of(story.title()), clock.instant());
    }
}
