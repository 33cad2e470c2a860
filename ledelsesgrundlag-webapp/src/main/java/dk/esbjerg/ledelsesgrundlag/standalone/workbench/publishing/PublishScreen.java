package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Meanwhile;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Plans;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationPlan;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Confirmations;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.HashMap;
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
    private final Confirmations confirmations;
    private final Frame frame;

    @Inject
    PublishScreen(Plans plans, Publications publications, Confirmations confirmations, Frame frame) {
        this.plans = plans;
        this.publications = publications;
        this.confirmations = confirmations;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!visit.parts().equals(List.of("publish"))) {
            return Optional.empty();
        }
        if (visit.acts()) {
            return Optional.of(confirmed(visit));
        }
        publications.catchUp();
        Set<ItemKey> items = ChosenItems.askedAbout(visit);
        PublicationPlan plan = plans.publication(visit.user(), items);
        ChosenItems.requireAll(items, plan.chosen());
        return Optional.of(show(200, visit, plan, Map.of("ticked", ticked(visit))));
    }

    private Answer confirmed(Visit visit) {
        PublicationPlan asked = plans.publication(visit.user(), ChosenItems.askedAbout(visit));
        Set<ItemKey> items = ChosenItems.of(visit);
        List<Meanwhile> changes = confirmations.meanwhile(visit, items, asked.items());
        if (!changes.isEmpty()) {
            return again(visit, asked, changes);
        }
        PublicationPlan plan = plans.publication(visit.user(), items);
        ChosenItems.requireAll(items, plan.chosen());
        if (comment(visit).length() > LONGEST_COMMENT) {
            return show(422, visit, asked, Map.of("tooLong", true, "ticked", ticked(visit)));
        }
        // What was ticked may need more than was shown: then that is shown first.
        if (!plan.needed().isEmpty()) {
            return show(200, visit, plan, Map.of("more", true));
        }
        try {
            publications.publish(visit.user(), List.copyOf(items), confirmations.shown(visit), comment(visit));
        } catch (PublicationRefusedException e) {
            log.warn("{} could not publish {}: {}", visit.user().name(), items, e.getMessage());
            if (e.reason() == Reason.CHANGED) {
                return again(visit, asked, confirmations.meanwhile(visit, items, asked.items()));
            }
            throw ChosenItems.refusal(e);
        }
        return Answer.seeOther(ItemAddress.versions(items.iterator().next()) + "?done=published");
    }

    private Answer again(Visit visit, PublicationPlan plan, List<Meanwhile> changes) {
        return show(409, visit, plan, Map.of("changes", changes, "ticked", ticked(visit)));
    }

    /** @param special what is not as it is at first */
    private Answer show(int status, Visit visit, PublicationPlan plan, Map<String, ?> special) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", plan);
        model.put("shown", confirmations.marks(visit, plan.items()));
        model.put("comment", comment(visit));
        model.put("longest", LONGEST_COMMENT);
        model.put("tooLong", false);
        model.put("more", false);
        model.put("changes", List.of());
        model.put("ticked", List.of());
        model.put(
                "editor",
                plan.chosen().stream()
                        .findFirst()
                        .map(item -> ItemAddress.editor(item.key()))
                        .orElse("/author"));
        model.putAll(special);
        return frame.show(status, visit, "publish", model);
    }

    /** What the user chose on the form, to be ticked there again. */
    private static List<String> ticked(Visit visit) {
        return visit.form().all("item");
    }

    /** One line, without what no line holds. */
    private static String comment(Visit visit) {
        return visit.form()
                .text("comment")
                .replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ")
                .strip();
    }
}
