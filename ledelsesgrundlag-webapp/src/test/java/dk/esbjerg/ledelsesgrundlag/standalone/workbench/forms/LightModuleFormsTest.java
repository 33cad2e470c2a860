package dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.content.ContentInstaller;
import dk.esbjerg.ledelsesgrundlag.content.ContentPart;
import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.AppDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.FormMarkup;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.ShelfOfCandidates;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.TestRepository;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Form;
import dk.esbjerg.ledelsesgrundlag.standalone.forms.Forms;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of the real light module, with the content that the module ships with. */
class LightModuleFormsTest {

    private static final List<String> WORKSPACES = List.of("website", Theme.WORKSPACE, Tool.WORKSPACE, Case.WORKSPACE);

    @TempDir
    static Path folder;

    private static final ShelfOfCandidates candidates = new ShelfOfCandidates();
    private static TestRepository repository;
    private static DefinitionRegistry definitions;
    private static Forms forms;

    private final ShownForms shown = new ShownForms(candidates);
    private final Set<String> met = new TreeSet<>();

    @BeforeAll
    static void install() throws RepositoryException {
        repository = TestRepository.in(folder);
        definitions = new DefinitionRegistry(LightModuleFolder.real());
        forms = new Forms(definitions, candidates);
        for (String workspace : WORKSPACES) {
            Session session = repository.repository().session(View.AUTHORED, workspace);
            for (ContentPart part : ContentPart.values()) {
                new ContentInstaller().install(part, workspace, session);
            }
            session.logout();
            each(workspace, node -> {
                if (node.hasProperty("title")) {
                    candidates.with(
                            workspace,
                            node.getIdentifier(),
                            node.getProperty("title").getString());
                }
            });
        }
    }

    @AfterAll
    static void close() throws IOException {
        definitions.close();
        repository.close();
    }

    @Test
    void whatTheModuleShipsWithWouldBeAcceptedByItsOwnFormsButForWhatIsLeftToEditors() throws RepositoryException {
        Map<String, Set<String>> problems = new LinkedHashMap<>();
        eachWithForm((form, node) -> {
            Map<String, String> found = form.problems(form.read(node), Locale.forLanguageTag("da"));
            if (!found.isEmpty()) {
                problems.put(node.getPath(), found.keySet());
            }
        });

        // Whom to ask is for each municipality to fill in, says the text.
        assertEquals(Map.of("/ledelsesgrundlag/tilgaengelighed/main/kontakt", Set.of("name")), problems);
    }

    @Test
    void whatIsReadAndWrittenChangesNothing() throws RepositoryException {
        eachWithForm((form, node) -> {
            form.write(form.read(node), node);
            assertFalse(node.getSession().hasPendingChanges(), node.getPath());
        });
        assertTrue(met.containsAll(
                List.of("lg:theme", "lg:leadershipTask", "lg:tool", "lg:case", "ledelsesgrundlag:pages/front")));
    }

    @Test
    void whatABrowserSendsBackUnchangedChangesNothing() throws RepositoryException {
        eachWithForm((form, node) -> {
            Parameters sent = shown.show(form, form.read(node)).sent();
            assertFalse(form.onlyChangesForm(sent));
            form.write(form.submitted(sent), node);
            assertFalse(node.getSession().hasPendingChanges(), node.getPath());
        });
    }

    @Test
    void everyFormHasWordsForEverythingInBothLanguagesAndMarkupThatHolds() {
        Map<String, Form> all = new LinkedHashMap<>();
        definitions
                .current()
                .templates()
                .keySet()
                .forEach(id -> forms.ofTemplate(id).ifPresent(form -> all.put(id, form)));
        for (AppDefinition app : definitions.current().apps().values()) {
            app.itemTypes()
                    .forEach(type -> all.put(
                            type.nodeType(), forms.ofItem(type.nodeType()).orElseThrow()));
        }
        assertTrue(all.size() > 15, all.keySet()::toString);

        for (String language : List.of("da", "en")) {
            assertAll(all.entrySet().stream().map(form -> () -> {
                Map<String, String> problems = new LinkedHashMap<>();
                form.getValue().fields().forEach(field -> problems.put(field.name(), "Wrong"));
                FormMarkup markup = FormMarkup.parse(
                        shown.html(language, form.getValue(), form.getValue().initial(), Parameters.NONE, problems));
                Accessible.check(markup);
                form.getValue().fields().forEach(field -> {
                    Locale locale = Locale.forLanguageTag(language);
                    assertFalse(field.label(locale).equals(field.name()), form.getKey() + " " + field.name());
                    assertEquals(1, markup.with("data-field", field.name()).size());
                });
            }));
        }
    }

    @Test
    void whatHasNoFormHasNone() {
        assertEquals(Optional.empty(), forms.ofItem("mgnl:folder"));
        assertEquals(Optional.empty(), forms.ofItem("../../x"));
        assertEquals(Optional.empty(), forms.ofTemplate("ledelsesgrundlag:pages/none"));
        assertEquals(Optional.empty(), forms.ofTemplate(""));
    }

    /** Does something with every installed node that has a form, and forgets what it changed. */
    private void eachWithForm(Use use) throws RepositoryException {
        for (String workspace : WORKSPACES) {
            each(workspace, node -> {
                String type = node.hasProperty("mgnl:template")
                        ? node.getProperty("mgnl:template").getString()
                        : node.getPrimaryNodeType().getName();
                Optional<Form> form = forms.ofTemplate(type).or(() -> forms.ofItem(type));
                if (form.isPresent()) {
                    met.add(type);
                    use.with(form.get(), node);
                }
            });
        }
        assertFalse(met.isEmpty());
    }

    private static void each(String workspace, Visitor visitor) throws RepositoryException {
        Session session = repository.repository().session(View.AUTHORED, workspace);
        try {
            visit(session.getRootNode(), visitor);
        } finally {
            session.logout();
        }
    }

    private static void visit(Node node, Visitor visitor) throws RepositoryException {
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (!child.getName().startsWith("jcr:")) {
                visitor.at(child);
                visit(child, visitor);
            }
        }
    }

    private interface Visitor {
        void at(Node node) throws RepositoryException;
    }

    private interface Use {
        void with(Form form, Node node) throws RepositoryException;
    }
}
