package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.framework.Case;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Theme;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.submissions.DossierNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The light module's definitions fit together, and fit what the Java code reads. */
class LightModuleLintTest {

    /** What a form stores elsewhere than in a property of the content type: the node's name. */
    private static final Set<String> NODE_NAME = Set.of("jcrName");

    /** What the framework reads of every page without any template's help. */
    private static final Set<String> READ_OF_PAGES = Set.of("hideInNav", "title");

    private final LightModules modules = LightModuleFolder.real();
    private final Definitions definitions = read();

    @Test
    void thereIsNoProblem() {
        assertEquals(List.of(), definitions.problems());
    }

    @Test
    void thereAreDefinitionsOfEveryKind() {
        assertFalse(definitions.contentTypes().isEmpty());
        assertFalse(definitions.templates().isEmpty());
        assertFalse(definitions.dialogs().isEmpty());
        assertFalse(definitions.apps().isEmpty());
        assertFalse(definitions.virtualUris().isEmpty());
        assertFalse(definitions.endpoints().isEmpty());
        assertEquals(Set.of("da", "en"), definitions.labels().byLanguage().keySet());
    }

    @Test
    void everyTemplateHasAScriptAndADialogThatExist() {
        assertAll(definitions.templates().values().stream().map(template -> () -> {
            assertTrue(modules.file(template.script()).isPresent(), template::script);
            assertTrue(definitions.dialogs().containsKey(template.dialog()), template::dialog);
            // A template may borrow from another, but then both the script and its dialog.
            assertEquals(
                    template.dialog().replace("ledelsesgrundlag:", "/ledelsesgrundlag/templates/") + ".ftl",
                    template.script());
        }));
    }

    @Test
    void everyPageOffersEveryComponent() {
        Set<String> components = idsBelow("ledelsesgrundlag:components/");
        assertFalse(components.isEmpty());

        assertAll(idsBelow("ledelsesgrundlag:pages/").stream().map(id -> () -> {
            TemplateDefinition page = definitions.templates().get(id);
            assertEquals(Set.of("main"), page.areas().keySet(), id);
            Map<String, String> offered = page.areas().get("main").components();
            assertEquals(components, Set.copyOf(offered.values()), id);
            assertAll(offered.entrySet().stream()
                    .map(entry ->
                            () -> assertEquals("ledelsesgrundlag:components/" + entry.getKey(), entry.getValue())));
        }));
    }

    @Test
    void noDialogAndNoScriptIsLeftOver() {
        Set<String> dialogs = new TreeSet<>();
        Set<String> scripts = new TreeSet<>();
        definitions.templates().values().forEach(template -> {
            dialogs.add(template.dialog());
            scripts.add(template.script());
        });

        assertEquals(dialogs, new TreeSet<>(definitions.dialogs().keySet()));
        assertEquals(
                scripts,
                modules.sources("templates", ".ftl").stream()
                        .map(source -> "/" + source.name())
                        .filter(script -> !script.contains("/shared/"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void contentTypesHoldExactlyWhatTheFrameworkReads() {
        assertReads("leadershipTheme", Theme.WORKSPACE, Theme.NODE_TYPE, Theme.class, "id", "name", "tasks");
        assertReads(
                "leadershipTask",
                Theme.WORKSPACE,
                LeadershipTask.NODE_TYPE,
                LeadershipTask.class,
                "id",
                "themeId",
                "name");
        assertReads("leadershipTool", Tool.WORKSPACE, Tool.NODE_TYPE, Tool.class, "id", "created");
        assertReads("leadershipCase", Case.WORKSPACE, Case.NODE_TYPE, Case.class, "id", "created");
        assertEquals(5, definitions.contentTypes().size());
    }

    /** What the workflow keeps of a dossier beside it is its own business; its parts must be the story's. */
    @Test
    void aSubmissionHoldsWhatItsCaseWouldHold() {
        ContentType submission = definitions.contentTypes().get("leadershipSubmission");
        Set<String> fields =
                submission.fields().stream().map(ContentType.Field::name).collect(Collectors.toSet());
        Set<String> story = definitions.contentTypes().get("leadershipCase").fields().stream()
                .map(ContentType.Field::name)
                .filter(name -> !Set.of("slug", "example").contains(name))
                .collect(Collectors.toSet());

        assertEquals(DossierNode.WORKSPACE, submission.workspace());
        assertEquals(DossierNode.NODE_TYPE, submission.nodeType());
        assertTrue(fields.containsAll(story), fields.toString());
        assertFalse(definitions.workspaces().contains(DossierNode.WORKSPACE));
        assertTrue(definitions.endpoints().values().stream()
                .noneMatch(endpoint -> endpoint.workspace().equals(DossierNode.WORKSPACE)));
    }

    @Test
    void allContentTypesMeanTheSameNamespace() {
        assertEquals(
                Set.of(Map.of("lg", "https://esbjerg.dk/ns/ledelsesgrundlag/1.0")),
                definitions.contentTypes().values().stream()
                        .map(ContentType::namespaces)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theFormsOfAppsHoldExactlyTheFieldsOfTheirContentTypes() {
        assertForm("leadershipTheme", "detail", "leadershipTheme");
        assertForm("leadershipTheme", "task", "leadershipTask");
        assertForm("leadershipTool", "detail", "leadershipTool");
        assertForm("leadershipCase", "detail", "leadershipCase");
        assertEquals(3, definitions.apps().size());
    }

    @Test
    void whatAContentTypeRequiresItsFormDoesToo() {
        for (AppDefinition app : definitions.apps().values()) {
            Set<String> required = definitions.contentTypes().get(app.contentType()).fields().stream()
                    .filter(ContentType.Field::required)
                    .map(ContentType.Field::name)
                    .collect(Collectors.toSet());
            for (FieldDefinition field : app.itemTypes().get(0).form()) {
                // The shared slug field is required wherever it is included.
                assertEquals(
                        required.contains(field.name()) || NODE_NAME.contains(field.name()),
                        field.required(),
                        app.name() + "." + field.name());
            }
        }
    }

    @Test
    void dialogsHoldExactlyWhatTheirTemplatesRead() {
        assertAll(definitions.templates().values().stream().map(template -> () -> {
            Set<String> read = propertiesReadBy(template.script());
            if (template.id().contains(":pages/")) {
                read.addAll(READ_OF_PAGES);
            }
            Set<String> offered = definitions.dialogs().get(template.dialog()).fields().stream()
                    .map(FieldDefinition::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (template.id().matches(".*:pages/(tool|case)")) {
                // These two describe themselves with the item that the address names.
                offered.remove("description");
            }
            assertEquals(offered, read, template.id());
        }));
    }

    @Test
    void endpointsDeliverThemesToolsAndCasesWithEveryFieldOfTheirContentTypesAndNothingElse() {
        assertDelivers("themes", "leadershipTheme", "leadershipTask");
        assertDelivers("tools", "leadershipTool");
        assertDelivers("cases", "leadershipCase");
        assertEquals(3, definitions.endpoints().size());
    }

    @Test
    void endpointsFollowEveryReferenceAndEveryRichTextAndEveryLinkToAFile() {
        for (DeliveryEndpoint endpoint : definitions.endpoints().values()) {
            Set<String> expected = new TreeSet<>();
            typeOf(endpoint.workspace(), endpoint.nodeType()).fields().stream()
                    .filter(field -> field.type().matches("reference:.*|richText"))
                    .forEach(field -> expected.add(endpoint.nodeType() + " " + field.name() + " " + field.type()));
            typeOf(endpoint.workspace(), endpoint.nodeType()).fields().stream()
                    .filter(field -> field.name().equals("attachments"))
                    .forEach(field -> expected.add(endpoint.nodeType() + " " + field.name() + " asset"));
            Set<String> followed = new TreeSet<>();
            for (DeliveryEndpoint.Reference reference : endpoint.references()) {
                followed.add(reference.nodeType() + " " + reference.property() + " " + typeOf(reference.resolver()));
            }
            assertEquals(expected, followed, endpoint.path());
        }
    }

    private String typeOf(DeliveryEndpoint.Resolver resolver) {
        if (resolver instanceof DeliveryEndpoint.AssetResolver) {
            return "asset";
        }
        if (!(resolver instanceof DeliveryEndpoint.NodeResolver nodes)) {
            return "richText";
        }
        // The task is the only type whose workspace holds another one too.
        String type = nodes.workspace().equals(Theme.WORKSPACE) ? "leadershipTask" : "leadershipTool";
        assertEquals(nodes.workspace(), definitions.contentTypes().get(type).workspace());
        assertTrue(names(definitions.contentTypes().get(type)).containsAll(nodes.properties()), type);
        return "reference:" + type;
    }

    private void assertDelivers(String name, String... contentTypes) {
        DeliveryEndpoint endpoint = definitions.endpoints().get("delivery/ledelsesgrundlag/" + name + "_v1");
        ContentType item = definitions.contentTypes().get(contentTypes[0]);
        Set<String> fields = new TreeSet<>();
        Arrays.stream(contentTypes)
                .forEach(type -> fields.addAll(names(definitions.contentTypes().get(type))));
        List<String> children = Arrays.stream(contentTypes)
                .skip(1)
                .map(type -> definitions.contentTypes().get(type).nodeType())
                .toList();

        assertEquals("/delivery/ledelsesgrundlag/" + name + "/v1", endpoint.path());
        assertEquals(item.workspace(), endpoint.workspace());
        assertEquals(item.nodeType(), endpoint.nodeType());
        assertEquals(children, endpoint.childNodeTypes());
        assertEquals(children.size(), endpoint.depth());
        assertEquals(fields, new TreeSet<>(endpoint.properties()));
    }

    private ContentType typeOf(String workspace, String nodeType) {
        return definitions.contentTypes().values().stream()
                .filter(type ->
                        type.workspace().equals(workspace) && type.nodeType().equals(nodeType))
                .findFirst()
                .orElseThrow();
    }

    private Definitions read() {
        try (DefinitionRegistry registry = new DefinitionRegistry(modules)) {
            return registry.current();
        }
    }

    private Set<String> idsBelow(String prefix) {
        return definitions.templates().keySet().stream()
                .filter(id -> id.startsWith(prefix))
                .collect(Collectors.toSet());
    }

    private void assertReads(
            String contentType, String workspace, String nodeType, Class<? extends Record> item, String... elsewhere) {
        ContentType type = definitions.contentTypes().get(contentType);
        assertEquals(workspace, type.workspace());
        assertEquals(nodeType, type.nodeType());
        Set<String> read = Arrays.stream(item.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !List.of(elsewhere).contains(name))
                // Where the items that a list of UUIDs refers to are meant, the stored name says so.
                .map(name -> name.replaceAll("(task|tool)Ids", "$1s"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(read, new TreeSet<>(names(type)), contentType);
    }

    private void assertForm(String app, String subApp, String contentType) {
        Set<String> stored = definitions.apps().get(app).itemTypes().stream()
                .filter(type -> type.subApp().equals(subApp))
                .flatMap(type -> type.form().stream())
                .map(FieldDefinition::name)
                .filter(name -> !NODE_NAME.contains(name))
                .collect(Collectors.toSet());
        assertEquals(names(definitions.contentTypes().get(contentType)), stored, app + "/" + subApp);
    }

    private static Set<String> names(ContentType type) {
        return type.fields().stream().map(ContentType.Field::name).collect(Collectors.toSet());
    }

    private Set<String> propertiesReadBy(String script) {
        String text = new TemplateSources(modules)
                .withoutRemarks()
                .get(script.substring(1))
                .replaceAll("\\[#import [^\\]]*\\]|@[a-z]+\\.page\\b", "");
        return Pattern.compile("\\b(?:page|node)\\.([a-zA-Z]+)\\b")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
