package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Plans;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.WithdrawalPlan;
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

/** {@code unpublish?item=<workspace>/<uuid>…}: shows who refers to it, and takes it away from readers. */
public final class UnpublishScreen implements Screen {

    private final Plans plans;
    private final Publications publications;
    private final Frame frame;

    @Inject
    UnpublishScreen(Plans plans, Publications publications, Frame frame) {
        this.plans = plans;
        this.publications = publications;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!visit.parts().equals(List.of("unpublish"))) {
            return Optional.empty();
        }
        Set<ItemKey> items = ChosenItems.of(visit);
        WithdrawalPlan plan = plans.withdrawal(visit.user(), items);
        ChosenItems.requireAll(items, plan.chosen());
        ItemKey first = items.iterator().next();
        if (!visit.acts()) {
            return Optional.of(
                    frame.show(visit, "unpublish", Map.of("plan", plan, "editor", ItemAddress.editor(first))));
        }
        try {
            publications.unpublish(visit.user(), List.copyOf(items));
        } catch (PublicationRefusedException e) {
            throw ChosenItems.refusal(e);
        }
        return Optional.of(Answer.seeOther(ItemAddress.versions(first) + "?done=unpublished"));
    }
}
