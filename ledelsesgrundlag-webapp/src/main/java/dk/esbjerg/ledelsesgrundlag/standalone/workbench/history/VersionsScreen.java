package dk.esbjerg.ledelsesgrundlag.standalone.workbench.history;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.ItemRefusedException;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Restorations;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.StaleException;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Comparison;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Moment;
import dk.esbjerg.ledelsesgrundlag.standalone.history.NoSuchStateException;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Version;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Versions;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ItemKey;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;

/** An item's versions: {@code items/<workspace>/<uuid>/versions}, and below it {@code compare} and {@code <number>/restore}. */
public final class VersionsScreen implements Screen {

    private static final int OF_THE_ITEM = 4;
    private static final int CONFLICT = 409;
    private static final String REVISION = "revision";
    private static final Set<String> DONE = Set.of("published", "unpublished", "restored", "broughtBack");

    private final Versions versions;
    private final Restorations restorations;
    private final Difference difference;
    private final DefinitionRegistry definitions;
    private final Frame frame;

    @Inject
    VersionsScreen(
            Versions versions,
            Restorations restorations,
            Difference difference,
            DefinitionRegistry definitions,
            Frame frame) {
        this.versions = versions;
        this.restorations = restorations;
        this.difference = difference;
        this.definitions = definitions;
        this.frame = frame;
    }

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.size() < OF_THE_ITEM
                || !parts.get(0).equals("items")
                || !parts.get(OF_THE_ITEM - 1).equals("versions")) {
            return Optional.empty();
        }
        ItemKey item = ItemAddress.of(parts.subList(1, OF_THE_ITEM - 1))
                .filter(key -> isKnown(key.workspace()))
                .orElseThrow(VersionsScreen::noSuchItem);
        List<String> rest = parts.subList(OF_THE_ITEM, parts.size());
        try {
            if (rest.isEmpty()) {
                return Optional.of(list(visit, item));
            }
            if (rest.equals(List.of("compare"))) {
                return Optional.of(compare(visit, item));
            }
            if (rest.size() == 2 && rest.get(1).equals("restore")) {
                return Optional.of(restore(visit, item, rest.get(0)));
            }
            return Optional.empty();
        } catch (NoSuchStateException | ItemRefusedException e) {
            throw noSuchItem();
        }
    }

    private Answer list(Visit visit, ItemKey item) {
        Map<String, Object> model = model(visit, item);
        model.put("done", visit.query().first("done").filter(DONE::contains).orElse(""));
        return frame.show(visit, "versions", model);
    }

    private Answer compare(Visit visit, ItemKey item) {
        Map<String, Object> model = model(visit, item);
        Moment from = moment(visit, "from");
        Moment to = moment(visit, "to");
        Comparison comparison = versions.compare(visit.user(), item, from, to);
        model.put("from", from.name());
        model.put("to", to.name());
        model.put("parts", difference.of(visit.user(), comparison, visit.locale()));
        return frame.show(visit, "compare", model);
    }

    private Answer restore(Visit visit, ItemKey item, String number) {
        Moment moment = Moment.of(number).filter(found -> found.version() > 0).orElseThrow(VersionsScreen::noSuchItem);
        Access.requireAuthorIn(item.workspace(), visit.user(), "restore versions");
        if (!visit.acts()) {
            return ask(200, visit, item, moment);
        }
        try {
            restorations.restore(
                    visit.user(), item, moment.version(), visit.form().text(REVISION));
        } catch (StaleException changedMeanwhile) {
            return ask(CONFLICT, visit, item, moment);
        }
        return Answer.seeOther(ItemAddress.versions(item) + "?done=restored");
    }

    private Answer ask(int status, Visit visit, ItemKey item, Moment moment) {
        // First: what is saved while the differences are found makes the question stale, not the answer wrong.
        String revision = restorations.revision(visit.user(), item);
        Map<String, Object> model = model(visit, item);
        Comparison comparison = versions.compare(visit.user(), item, Moment.AUTHORED, moment);
        model.put(REVISION, revision);
        model.put("stale", status == CONFLICT);
        model.put("number", moment.name());
        model.put("parts", difference.of(visit.user(), comparison, visit.locale()));
        return frame.show(status, visit, "restore", model);
    }

    private Map<String, Object> model(Visit visit, ItemKey item) {
        List<Version> all = versions.of(visit.user(), item);
        Map<String, Object> model = new HashMap<>();
        model.put("title", versions.title(visit.user(), item, Moment.AUTHORED));
        model.put("versions", all);
        model.put("published", versions.isPublished(visit.user(), item));
        model.put("address", ItemAddress.versions(item));
        model.put("editor", ItemAddress.editor(item));
        model.put("key", ItemAddress.name(item));
        model.put("writable", Access.isForAuthors(item.workspace()));
        return model;
    }

    private static Moment moment(Visit visit, String parameter) {
        return Moment.of(visit.query().text(parameter)).orElseThrow(VersionsScreen::noSuchItem);
    }

    private boolean isKnown(String workspace) {
        return definitions.current().workspaces().contains(workspace);
    }

    private static Refusal noSuchItem() {
        return new Refusal(404, "history.none");
    }
}
