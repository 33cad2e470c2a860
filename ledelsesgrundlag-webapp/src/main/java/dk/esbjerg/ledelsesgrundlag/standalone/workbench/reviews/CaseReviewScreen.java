package dk.esbjerg.ledelsesgrundlag.standalone.workbench.reviews;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.platform.PublishingException;
import dk.esbjerg.ledelsesgrundlag.sharing.TypedText;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.index.ItemIndex;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.submissions.Submissions;
import dk.esbjerg.ledelsesgrundlag.workflow.Actor;
import dk.esbjerg.ledelsesgrundlag.workflow.Refusal;
import dk.esbjerg.ledelsesgrundlag.workflow.RefusedException;
import dk.esbjerg.ledelsesgrundlag.workflow.Workflow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /author/reviews/case/<uuid>}: leads from a case to the submission that it comes from; one that came from none, as a
 * sample, is taken down here.
 */
public final class CaseReviewScreen implements Screen {

    private static final Logger log = LoggerFactory.getLogger(CaseReviewScreen.class);

    private final Submissions submissions;
    private final Reviews reviews;
    private final ItemIndex index;
    private final Frame frame;

    @Inject
    CaseReviewScreen(Submissions submissions, Reviews reviews, ItemIndex index, Frame frame) {
        this.submissions = submissions;
        this.reviews = reviews;
        this.index = index;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return ReviewPaths.ofCase(visit).map(id -> {
            Actor reader = Reviewer.of(visit);
            Optional<UUID> submission = reviews.ofCase(id, reader);
            if (submission.isPresent()) {
                return Answer.seeOther(ReviewPaths.of(submission.get()));
            }
            IndexedItem item = index.item(visit.user(), new ItemKey(Case.WORKSPACE, id.toString()))
                    .filter(found -> found.nodeType().equals(Case.NODE_TYPE))
                    .orElseThrow(ReviewPaths::none);
            return visit.acts() ? takeDown(visit, reader, item) : show(200, visit, item, "");
        });
    }

    private Answer takeDown(Visit visit, Actor reader, IndexedItem item) {
        if (!visit.form().has(Decision.COMMENT)) {
            throw Decision.damaged();
        }
        String why = TypedText.of(visit.form().text(Decision.COMMENT));
        if (why.length() > Workflow.COMMENT_LIMIT) {
            return show(422, visit, item, "reviews.refusal.TOO_LONG");
        }
        try {
            submissions.takeDownCase(item.key().id(), reader, why);
        } catch (RefusedException e) {
            return show(RefusalWords.status(e.refusal()), visit, item, problem(e.refusal()));
        } catch (PublishingException e) {
            log.error("{} was not taken down: {}", item.key(), e.getMessage());
            return show(503, visit, item, "publishing.refused.impossible");
        }
        return Answer.seeOther("/author/apps/leadershipCase?done=takenDown");
    }

    private static String problem(Refusal refusal) {
        return refusal == Refusal.COMMENT_NEEDED ? RefusalWords.TAKE_DOWN_WHY : RefusalWords.key(refusal);
    }

    private Answer show(int status, Visit visit, IndexedItem item, String problem) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", item.title());
        model.put("address", ReviewPaths.INBOX + "/case/" + item.key().id());
        model.put("back", ItemAddress.form(item.key()));
        model.put("comment", visit.form().text(Decision.COMMENT));
        model.put("problem", problem);
        model.put("commentLimit", Workflow.COMMENT_LIMIT);
        return frame.show(status, visit, "reviews/case", model);
    }
}
