package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.platform.NodeId;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Items;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.FixedPages;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms.FormView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Singleton;

/** {@code /author/pages/<page>/address}: the last part of a page's address. Some pages have to keep theirs. */
@Singleton
public final class AddressScreen implements Screen {

    private final Items items;
    private final AddressField addressField;
    private final PageHeaders headers;
    private final FixedPages fixed;
    private final Frame frame;

    @Inject
    public AddressScreen(Items items, AddressField addressField, PageHeaders headers, FixedPages fixed, Frame frame) {
        this.items = items;
        this.addressField = addressField;
        this.headers = headers;
        this.fixed = fixed;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        return PageSteps.of(visit)
                .filter(parts -> parts.size() == 2
                        && NodeId.is(parts.get(0))
                        && parts.get(1).equals("address"))
                .map(parts -> answer(visit, headers.of(visit, parts.get(0))));
    }

    private Answer answer(Visit visit, PageHeader header) {
        fixed.requireFree(header.page().path());
        if (visit.call().reads()) {
            return show(200, visit, header, header.page().name(), "");
        }
        String name = AddressField.sent(visit);
        Optional<String> problem = addressField.problem(visit, name);
        if (!visit.acts() || problem.isPresent()) {
            return show(visit.acts() ? 422 : 200, visit, header, name, problem.orElse(""));
        }
        try {
            Told.stale(() -> items.rename(visit.user(), header.page().key(), name));
            return PageSteps.done(header.page().id(), "renamed", "");
        } catch (ItemRefusedException e) {
            if (e.reason() != ItemRefusedException.Reason.NAME_TAKEN) {
                throw Told.refusal(e);
            }
            return show(422, visit, header, name, addressField.taken(visit));
        }
    }

    private Answer show(int status, Visit visit, PageHeader header, String name, String problem) {
        FormView view = new FormView(List.of(addressField.view(visit, name, problem, "")));
        return frame.show(
                status, visit, "pages/address", Map.of("header", header, "view", view, "resumed", visit.resumed()));
    }
}
