package dk.esbjerg.ledelsesgrundlag.standalone.workbench.publishing;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Meanwhile;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Plans;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.PublicationRefusedException.Reason;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.Publications;
import dk.esbjerg.ledelsesgrundlag.standalone.publishing.WithdrawalPlan;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Confirmations;
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
    private final Confirmations confirmations;
    private final Frame frame;

    @Inject
    UnpublishScreen(Plans plans, Publications publications, Confirmations confirmations, Frame frame) {
        this.plans = plans;
        this.publications = publications;
        this.confirmations = confirmations;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        if (!visit.parts().equals(List.of("unpublish"))) {
            return Optional.empty();
        }
        if (!visit.acts()) {
            publications.catchUp();
        }
        Set<ItemKey> items = ChosenItems.of(visit);
        WithdrawalPlan plan = plans.withdrawal(visit.user(), items);
        if (visit.acts()) {
            return Optional.of(confirmed(visit, items, plan));
        }
        ChosenItems.requireAll(items, plan.chosen());
        return Optional.of(show(200, visit, plan, List.of()));
    }

    private Answer confirmed(Visit visit, Set<ItemKey> items, WithdrawalPlan plan) {
        List<Meanwhile> changes = confirmations.meanwhile(visit, plan.items());
        if (!changes.isEmpty()) {
            return show(409, visit, plan, changes);
        }
        ChosenItems.requireAll(items, plan.chosen());
        try {
            publications.unpublish(visit.user(), List.copyOf(items), confirmations.shown(visit));
        } catch (PublicationRefusedException e) {
            if (e.reason() == Reason.CHANGED) {
                WithdrawalPlan now = plans.withdrawal(visit.user(), items);
                return show(409, visit, now, confirmations.meanwhile(visit, now.items()));
            }
            throw ChosenItems.refusal(e);
        }
        return Answer.seeOther(ItemAddress.versions(items.iterator().next()) + "?done=unpublished");
    }

    private Answer show(int status, Visit visit, WithdrawalPlan plan, List<Meanwhile> changes) {
        String editor = plan.chosen().stream()
                .findFirst()
                .map(item -> ItemAddress.editor(item.key()))
                .orElse("/author");
        return frame.show(
                status,
                visit,
                "unpublish",
                Map.of(
                        "plan",
                        plan,
                        "shown",
                        confirmations.marks(visit, plan.items()),
                        "changes",
                        changes,
                        "editor",
                        editor));
    }
}
