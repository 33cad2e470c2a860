package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.index.IndexedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Plans;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationPlan;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code publish?item=<workspace>/<uuid>…}: shows what goes with a publication, and publishes. */
public final class PublishScreen implements Screen {

    private static final Logger log = LoggerFactory.getLogger(PublishScreen.class);
    private static final int LONGEST_COMMENT = 500;

    private final Plans plans;
    private final Publications publications;
    private final Frame frame;

    @Inject
    PublishScreen(Plans plans, Publications publications, Frame frame) {
        this.plans = plans;
        this.publications = publications;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!visit.parts().equals(List.of("publish"))) {
            return Optional.empty();
        }
        Set<ItemKey> items = ChosenItems.of(visit);
        PublicationPlan plan = plans.publication(visit.user(), items);
        ChosenItems.requireAll(items, plan.chosen());
        boolean tooLong = comment(visit).length() > LONGEST_COMMENT;
        // What was ticked may need more than was shown: then that is shown first.
        if (!visit.acts() || !plan.needed().isEmpty() || tooLong) {
            return Optional.of(show(visit, plan, tooLong));
        }
        try {
            publications.publish(visit.user(), List.copyOf(items), comment(visit));
        } catch (PublicationRefusedException e) {
            log.warn("{} could not publish {}: {}", visit.user().name(), items, e.getMessage());
            throw ChosenItems.refusal(e);
        }
        return Optional.of(Answer.seeOther(ItemAddress.versions(items.iterator().next()) + "?done=published"));
    }

    private Answer show(Visit visit, PublicationPlan plan, boolean tooLong) {
        List<IndexedItem> changed = plan.chosen();
        return frame.show(
                tooLong ? 422 : 200,
                visit,
                "publish",
                Map.of(
                        "plan",
                        plan,
                        "comment",
                        comment(visit),
                        "tooLong",
                        tooLong,
                        "longest",
                        LONGEST_COMMENT,
                        "more",
                        visit.acts() && !tooLong,
                        "editor",
                        ItemAddress.editor(changed.get(0).key())));
    }

    /** One line, without what no line holds. */
    private static String comment(Visit visit) {
        return visit.form()
                .text("comment")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ")
                .strip();
    }
}
