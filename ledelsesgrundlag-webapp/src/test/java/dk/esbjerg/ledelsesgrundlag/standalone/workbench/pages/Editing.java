package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.framework.Page;
import dk.esbjerg.ledelsesgrundlag.standalone.OptionSources;
import dk.esbjerg.ledelsesgrundlag.standalone.Standalone;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.FormMarkup;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.Quiet;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.ContentRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Role;
import dk.esbjerg.ledelsesgrundlag.standalone.security.User;
import dk.esbjerg.ledelsesgrundlag.standalone.security.Visitor;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Refusal;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Screen;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** The installed site with the samples, and people who visit the screens of its pages. */
final class Editing implements AutoCloseable {

    static {
        Quiet.please();
    }

    static final User EDITOR = new User("rita", "Rita Redaktør", Set.of(Role.EDITOR), true, "da");
    static final User LEADER = new User("lone", "Lone Leder", Set.of(Role.LEADER), true, "da");

    private static final List<Class<? extends Screen>> SCREENS = List.of(
            PageTreeScreen.class,
            PageScreen.class,
            AddressScreen.class,
            NewPageScreen.class,
            NewComponentScreen.class,
            ComponentFormScreen.class,
            ComponentPlacingScreen.class,
            FramedPreviewScreen.class,
            PreviewScreen.class);

    private final Standalone standalone;
    private final List<? extends Screen> screens;

    private Editing(Standalone standalone) {
        this.standalone = standalone;
        screens = SCREENS.stream().map(standalone::get).toList();
    }

    static Editing in(Path data, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--data", data.toString(), "--demo"));
        arguments.addAll(List.of(options));
        Standalone standalone = new Standalone(OptionSources.read(arguments, Map.of()));
        standalone.install();
        return new Editing(standalone);
    }

    <T> T get(Class<T> part) {
        return standalone.get(part);
    }

    Answer get(String address) {
        return visit(EDITOR, "GET", address, Map.of(), false);
    }

    Answer post(String address, Map<String, List<String>> form) {
        return visit(EDITOR, "POST", address, completed(address, form), false);
    }

    /** With the fields that the page with the form has besides, empty. */
    private Map<String, List<String>> completed(String address, Map<String, List<String>> form) {
        List<String> query = new ArrayList<>();
        form.forEach((name, values) -> {
            if (Set.of("area", "template", "parent", "before").contains(name)) {
                values.forEach(value -> query.add(name + "=" + value));
            }
        });
        try {
            Answer page = get(query.isEmpty() ? address : address + "?" + String.join("&", query));
            return FormMarkup.completed(new Parameters(form), page == null ? "" : html(page))
                    .byName();
        } catch (Refusal nothingThere) {
            return form;
        }
    }

    /** @return null where no screen knows the address */
    Answer visit(User user, String method, String address, Map<String, List<String>> form, boolean resumed) {
        int query = address.indexOf('?');
        Call call = new Call(
                method,
                query < 0 ? address : address.substring(0, query),
                query < 0 ? Parameters.NONE : query(address.substring(query + 1)),
                new Parameters(form),
                List.of(),
                Map.of(),
                "127.0.0.1",
                false,
                Optional.empty(),
                "http://localhost");
        Visit visit = new Visit(call, new Visitor(user, "the-token"), resumed);
        return screens.stream()
                .flatMap(screen -> screen.answer(visit).stream())
                .findFirst()
                .orElse(null);
    }

    static String html(Answer answer) {
        try (InputStream body = answer.body().open()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String header(Answer answer, String name) {
        return answer.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Answer.Header::value)
                .findFirst()
                .orElse("");
    }

    String idOf(String path) {
        return authored(root -> root.getNode(path.substring(1)).getIdentifier());
    }

    boolean holds(String path) {
        return authored(root -> root.hasNode(path.substring(1)));
    }

    /** The UUIDs of a page's components in their order. */
    List<String> componentsOf(String pagePath) {
        return authored(root -> {
            Node page = root.getNode(pagePath.substring(1));
            List<String> ids = new ArrayList<>();
            if (page.hasNode("main")) {
                NodeIterator components = page.getNode("main").getNodes();
                while (components.hasNext()) {
                    ids.add(components.nextNode().getIdentifier());
                }
            }
            return ids;
        });
    }

    <R> R authored(Read<R> read) {
        return in(View.AUTHORED, Page.WORKSPACE, read);
    }

    /** Uses a workspace and saves it. */
    <R> R in(View view, String workspace, Read<R> read) {
        try {
            Session session = get(ContentRepository.class).session(view, workspace);
            try {
                R result = read.of(session.getRootNode());
                session.save();
                return result;
            } finally {
                session.logout();
            }
        } catch (RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        standalone.close();
    }

    /** What is done below a root. */
    @FunctionalInterface
    interface Read<R> {
        R of(Node root) throws RepositoryException;
    }

    private static Parameters query(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            values.merge(parts[0], List.of(parts[1]), (before, more) -> {
                List<String> all = new ArrayList<>(before);
                all.addAll(more);
                return all;
            });
        }
        return new Parameters(values);
    }
}
