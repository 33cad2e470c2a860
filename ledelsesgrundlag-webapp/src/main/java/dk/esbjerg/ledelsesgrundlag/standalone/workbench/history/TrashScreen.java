package dk.esbjerg.ledelsesgrundlag.standalone.workbench.history;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.platform.Asset;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Deletions;
import dk.esbjerg.ledelsesgrundlag.standalone.history.DeletedItem;
import dk.esbjerg.ledelsesgrundlag.standalone.history.NotInTrashException;
import dk.esbjerg.ledelsesgrundlag.standalone.history.Trash;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.Kinds;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Access;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Frame;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.ItemAddress;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** What was deleted: {@code trash}, and below it {@code <uuid>/restore} and {@code <uuid>/delete}. */
public final class TrashScreen implements Screen {

    private final Trash trash;
    private final Deletions deletions;
    private final FieldNames names;
    private final Words words;
    private final Frame frame;

    @Inject
    TrashScreen(Trash trash, Deletions deletions, FieldNames names, Words words, Frame frame) {
        this.trash = trash;
        this.deletions = deletions;
        this.names = names;
        this.words = words;
        this.frame = frame;
    }

    /** A line of the list. */
    public record Line(DeletedItem item, String kind) {}

    @Override
    public Optional<Answer> answer(Visit visit) {
        List<String> parts = visit.parts();
        if (parts.isEmpty() || !parts.get(0).equals("trash")) {
            return Optional.empty();
        }
        try {
            if (parts.size() == 1) {
                return Optional.of(list(visit));
            }
            if (parts.size() == 3 && parts.get(2).equals("restore")) {
                return Optional.of(restore(visit, parts.get(1)));
            }
            if (parts.size() == 3 && parts.get(2).equals("delete")) {
                return Optional.of(delete(visit, parts.get(1)));
            }
            return Optional.empty();
        } catch (NotInTrashException e) {
            throw new Refusal(404, "trash.gone");
        }
    }

    private Answer list(Visit visit) {
        List<Line> lines = trash.list(visit.user()).stream()
                .map(item -> new Line(item, kind(item, visit.locale())))
                .toList();
        boolean done = visit.query().text("done").equals("deleted");
        return frame.show(visit, "trash", Map.of("lines", lines, "done", done));
    }

    private Answer restore(Visit visit, String entry) {
        if (!visit.acts()) {
            return ask(visit, entry, "trash-restore");
        }
        DeletedItem shown = shown(visit, entry);
        deletions.bringBack(visit.user(), shown);
        return Answer.seeOther(ItemAddress.versions(shown.item()) + "?done=broughtBack");
    }

    private Answer delete(Visit visit, String entry) {
        Access.requireAdministrator(visit.user(), "delete for good");
        if (!visit.acts()) {
            return ask(visit, entry, "trash-delete");
        }
        trash.deleteForGood(visit.user(), shown(visit, entry));
        return Answer.seeOther("/author/trash?done=deleted");
    }

    /** @throws Refusal if it was brought back and deleted again since the question */
    private DeletedItem shown(Visit visit, String entry) {
        DeletedItem item = trash.item(visit.user(), entry);
        if (!visit.form().text("when").equals(item.when().toString())) {
            throw new Refusal(409, "trash.stale");
        }
        return item;
    }

    private Answer ask(Visit visit, String entry, String template) {
        DeletedItem item = trash.item(visit.user(), entry);
        return frame.show(visit, template, Map.of("line", new Line(item, kind(item, visit.locale()))));
    }

    private String kind(DeletedItem item, Locale language) {
        return names.type(item.nodeType(), language)
                .orElseGet(() -> words.say(
                        language,
                        switch (item.nodeType()) {
                            case Page.NODE_TYPE -> "trash.kind.page";
                            case Kinds.FOLDER -> "trash.kind.folder";
                            case Asset.NODE_TYPE -> "trash.kind.asset";
                            default -> "trash.kind.other";
                        },
                        List.of()));
    }
}
