package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of definition must and may say. */
class DefinitionKindsTest {

    @TempDir
    Path folder;

    private LightModuleFolder module;

    @BeforeEach
    void anEmptyModule() throws IOException {
        module = LightModuleFolder.in(folder);
    }

    @Test
    void aContentTypeSaysWhereItsItemsAreAndWhatTheyHave() {
        ContentType type = read("contentTypes/book.yaml", ContentType::from, """
                datasource:
                  $type: jcrContentTypeDatasource
                  workspace: library
                  autoCreate: true
                  namespaces:
                    lib: https://example.org/lib
                model:
                  nodeType: lib:book
                  properties:
                    - name: title
                      required: true
                    - name: pages
                      type: Long
                    - name: authors
                      multiple: true
                """);

        assertEquals("book", type.name());
        assertEquals("library", type.workspace());
        assertEquals(Map.of("lib", "https://example.org/lib"), type.namespaces());
        assertEquals("lib:book", type.nodeType());
        assertEquals(
                List.of(
                        new ContentType.Field("title", "String", true, false),
                        new ContentType.Field("pages", "Long", false, false),
                        new ContentType.Field("authors", "String", false, true)),
                type.fields());
    }

    @Test
    void aContentTypeNeedsAWorkspaceAndANodeType() {
        assertProblem(
                "contentTypes/a.yaml",
                ContentType::from,
                "datasource:\n  autoCreate: true\nmodel:\n  nodeType: x\n",
                2,
                "'workspace' is missing");
        assertProblem(
                "contentTypes/a.yaml",
                ContentType::from,
                "datasource:\n  workspace: w\nmodel:\n  properties: []\n",
                4,
                "'nodeType' is missing");
    }

    @Test
    void aContentTypeRefusesWhatItDoesNotKnow() {
        assertProblem(
                "contentTypes/a.yaml",
                ContentType::from,
                "datasource:\n  workspace: w\nsubModels: []\n",
                3,
                "'subModels' is not supported");
        assertProblem(
                "contentTypes/a.yaml",
                ContentType::from,
                "datasource:\n  workspace: w\nmodel:\n  nodeType: n\n  properties:\n    - name: x\n      subModel: y\n",
                7,
                "'subModel' is not supported");
    }

    @Test
    void aTemplateSaysItsScriptDialogAndAreas() {
        TemplateDefinition template = read("templates/pages/book.yaml", TemplateDefinition::from, """
                renderType: freemarker
                templateScript: /ledelsesgrundlag/templates/pages/book.ftl
                dialog: ledelsesgrundlag:pages/book
                visible: true
                areas:
                  main:
                    type: list
                    availableComponents:
                      text: {id: ledelsesgrundlag:components/text}
                """);

        assertEquals("/ledelsesgrundlag/templates/pages/book.ftl", template.script());
        assertEquals("ledelsesgrundlag:pages/book", template.dialog());
        assertEquals("ledelsesgrundlag/templates/pages/book.yaml", template.file());
        assertEquals(
                Map.of("main", new TemplateDefinition.Area("main", Map.of("text", "ledelsesgrundlag:components/text"))),
                template.areas());
    }

    @Test
    void aTemplateNeedsNoDialogAndNoArea() {
        TemplateDefinition template =
                read("templates/a.yaml", TemplateDefinition::from, "renderType: freemarker\ntemplateScript: /a.ftl\n");

        assertEquals("", template.dialog());
        assertEquals(Map.of(), template.areas());
    }

    @Test
    void aTemplateRefusesWhatTheRuntimeCannotRender() {
        assertProblem(
                "templates/a.yaml", TemplateDefinition::from, "templateScript: /a.ftl\n", 1, "'renderType' is missing");
        assertProblem(
                "templates/a.yaml",
                TemplateDefinition::from,
                "renderType: freemarker\n",
                1,
                "'templateScript' is missing");
        assertProblem(
                "templates/a.yaml",
                TemplateDefinition::from,
                "templateScript: /a.jsp\nrenderType: jsp\n",
                2,
                "renders 'freemarker' only");
        assertProblem(
                "templates/a.yaml",
                TemplateDefinition::from,
                "templateScript: /a.ftl\nrenderType: freemarker\nmodelClass: x.Y\n",
                3,
                "'modelClass' is not supported");
    }

    @Test
    void anAreaRefusesWhatTheRuntimeCannotRender() {
        String start = "templateScript: /a.ftl\nrenderType: freemarker\nareas:\n  main:\n";
        assertProblem(
                "templates/a.yaml",
                TemplateDefinition::from,
                start + "    type: single\n",
                5,
                "areas of the type 'list' only");
        assertProblem(
                "templates/a.yaml",
                TemplateDefinition::from,
                start + "    inheritance: {enabled: true}\n",
                5,
                "'inheritance' is not supported");
        assertProblem(
                "templates/a.yaml",
                TemplateDefinition::from,
                start + "    availableComponents:\n      text: {roles: x}\n",
                6,
                "'roles' is not supported");
        assertProblem(
                "templates/a.yaml",
                TemplateDefinition::from,
                start + "    availableComponents:\n      text: {}\n",
                6,
                "'id' is missing");
    }

    @Test
    void aDialogHasTheFieldsOfItsFormInTheirOrder() {
        DialogDefinition dialog = read("dialogs/pages/book.yaml", DialogDefinition::from, """
                label: books.dialog
                form:
                  properties:
                    title:
                      $type: textField
                      required: true
                    authors:
                      $type: jcrMultiValueField
                      field:
                        $type: textField
                        rows: 2
                """);

        assertEquals(
                List.of(
                        new FieldDefinition("title", "textField", true),
                        new FieldDefinition("authors", "jcrMultiValueField", false)),
                dialog.fields());
    }

    @Test
    void aFieldRefusesWhatTheFormsDoNotKnow() {
        assertProblem("dialogs/a.yaml", DialogDefinition::from, form("title:", "  label: x"), 4, "'$type' is missing");
        assertProblem(
                "dialogs/a.yaml",
                DialogDefinition::from,
                form("title:", "  $type: colourField"),
                4,
                "does not support the field type 'colourField'");
        assertProblem(
                "dialogs/a.yaml",
                DialogDefinition::from,
                form("title:", "  $type: textField", "  rowz: 3"),
                5,
                "'rowz' is not supported");
        assertProblem(
                "dialogs/a.yaml",
                DialogDefinition::from,
                form("title:", "  $type: richTextField", "  rows: 3"),
                5,
                "'rows' is not supported");
        assertProblem(
                "dialogs/a.yaml",
                DialogDefinition::from,
                form("many:", "  $type: jcrMultiValueField", "  field:", "    $type: textField", "    nope: 1"),
                7,
                "'nope' is not supported");
        assertProblem("dialogs/a.yaml", DialogDefinition::from, "form:\n  tabs: []\n", 2, "'tabs' is not supported");
        assertProblem("dialogs/a.yaml", DialogDefinition::from, "actions: {}\n", 1, "'actions' is not supported");
    }

    @Test
    void anAppKeepsTheItemsOfAContentTypeAndHasAFormPerSubApp() {
        AppDefinition app = read("apps/books.yaml", AppDefinition::from, """
                !content-type:book
                label: books.label
                subApps:
                  browser:
                    actions: {}
                  detail:
                    form:
                      properties: !override
                        title:
                          $type: textField
                """);

        assertEquals("book", app.contentType());
        assertEquals(Map.of("detail", List.of(new FieldDefinition("title", "textField", false))), app.forms());
    }

    @Test
    void anAppMustSayItsContentType() {
        assertProblem("apps/a.yaml", AppDefinition::from, "label: x\n", 1, "must start with !content-type:");
        assertProblem("apps/a.yaml", AppDefinition::from, "!content-type:x\ntheme: y\n", 2, "'theme' is not supported");
    }

    @Test
    void aVirtualUriForwardsWhatItMatchesAndNothingElse() {
        VirtualUriMapping mapping = read("virtualUriMappings/book.yaml", VirtualUriMapping::from, """
                class: info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping
                fromUri: ^(/library)/([a-z]+)$
                toUri: forward:$1/book.html?name=$2
                """);

        assertEquals(Optional.of("/library/book.html?name=dune"), mapping.forward("/library/dune"));
        assertEquals(Optional.empty(), mapping.forward("/library/dune/2"));
        assertEquals(Optional.empty(), mapping.forward("/Library/dune"));
    }

    @Test
    void aVirtualUriRefusesWhatTheRuntimeCannotForward() {
        String known = "class: info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping\n";
        assertProblem(
                "virtualUriMappings/a.yaml",
                VirtualUriMapping::from,
                "class: x.Y\nfromUri: a\ntoUri: forward:b\n",
                1,
                "RegexpVirtualUriMapping only");
        assertProblem(
                "virtualUriMappings/a.yaml",
                VirtualUriMapping::from,
                known + "fromUri: a\ntoUri: redirect:b\n",
                3,
                "'forward:' only");
        assertProblem(
                "virtualUriMappings/a.yaml",
                VirtualUriMapping::from,
                known + "fromUri: '('\ntoUri: forward:b\n",
                2,
                "is no regular expression");
        assertProblem(
                "virtualUriMappings/a.yaml",
                VirtualUriMapping::from,
                known + "toUri: forward:b\n",
                1,
                "'fromUri' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward:$2", "forward:$", "forward:\\"})
    void aVirtualUriThatNamesAGroupItDoesNotHaveIsRefusedWhenRead(String target) {
        assertProblem(
                "virtualUriMappings/a.yaml",
                VirtualUriMapping::from,
                "class: info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping\nfromUri: ^/(a)$\ntoUri: " + target
                        + "\n",
                3,
                "does not fit fromUri");
    }

    @Test
    void anEndpointSaysWhatItDelivers() {
        DeliveryEndpoint endpoint = read("restEndpoints/books.yaml", DeliveryEndpoint::from, """
                $type: jcrDeliveryEndpoint_v2
                endpointPath: /delivery/books/v1
                workspace: library
                nodeTypes: [lib:book]
                childNodeTypes: [lib:chapter]
                depth: 2
                limit: 5
                maxLimit: 50
                properties: [title, text, authors]
                references:
                  - nodeType: lib:book
                    propertyName: authors
                    referenceResolver:
                      $type: jcrReferenceResolver
                      targetWorkspace: people
                      depthInReferencedNode: 0
                      properties: [name]
                  - nodeType: lib:chapter
                    propertyName: text
                    referenceResolver:
                      $type: richTextLinkReferenceResolver
                      completeUrl: false
                """);

        assertEquals(
                new DeliveryEndpoint(
                        "ledelsesgrundlag/restEndpoints/books.yaml",
                        "/delivery/books/v1",
                        "library",
                        "lib:book",
                        List.of("lib:chapter"),
                        2,
                        5,
                        50,
                        List.of("title", "text", "authors"),
                        List.of(
                                new DeliveryEndpoint.Reference(
                                        "lib:book",
                                        "authors",
                                        new DeliveryEndpoint.NodeResolver("people", List.of("name"))),
                                new DeliveryEndpoint.Reference(
                                        "lib:chapter", "text", new DeliveryEndpoint.RichTextResolver()))),
                endpoint);
    }

    @Test
    void anEndpointHasMagnoliasLimitsUnlessItSaysOtherwise() {
        DeliveryEndpoint endpoint = read("restEndpoints/books.yaml", DeliveryEndpoint::from, endpoint());

        assertEquals(10, endpoint.limit());
        assertEquals(1000, endpoint.maxLimit());
        assertEquals(0, endpoint.depth());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$type: jcrDeliveryEndpoint_v1; 1; 'jcrDeliveryEndpoint_v2' only",
                "endpointPath: books/v1; 2; must look like /delivery/books/v1",
                "endpointPath: /books/v1/; 2; must look like /delivery/books/v1",
                "nodeTypes: []; 4; exactly one node type",
                "nodeTypes: [a, b]; 4; exactly one node type",
                "properties: []; 5; must list what may be delivered"
            })
    void anEndpointRefusesWhatTheRuntimeCannotDeliver(String line, int number, String message) {
        String key = line.substring(0, line.indexOf(':') + 1);
        String content = endpoint().replaceAll("(?m)^" + Pattern.quote(key) + ".*$", Matcher.quoteReplacement(line));

        assertProblem("restEndpoints/a.yaml", DeliveryEndpoint::from, content, number, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bypassWorkspaceAcls: true",
                "includeSystemProperties: true",
                "systemProperties: ['mgnl:*']",
                "excludeProperties: [secret]",
                "referenceDepth: 3",
                "strict: true",
                "rootPath: /x"
            })
    void anEndpointRefusesWhatItDoesNotKnow(String line) {
        assertProblem("restEndpoints/a.yaml", DeliveryEndpoint::from, endpoint() + line + "\n", 6, "is not supported");
    }

    @Test
    void anEndpointNamesTheChildrenThatItDelivers() {
        assertProblem(
                "restEndpoints/a.yaml",
                DeliveryEndpoint::from,
                endpoint() + "depth: 1\n",
                6,
                "'childNodeTypes' must list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "propertyName: a.*, referenceResolver: {}; plain property names only",
                "propertyName: a, strict: true; 'strict' is not supported",
                "propertyName: a, referenceResolver: {}; '$type' is missing",
                "propertyName: a, referenceResolver: {$type: assetReferenceResolver}; does not support the resolver",
                "propertyName: a, referenceResolver: {$type: richTextLinkReferenceResolver}; 'completeUrl: false' only",
                "propertyName: a, referenceResolver: {$type: jcrReferenceResolver, expand: false};"
                        + " 'expand' is not supported",
                "propertyName: a, referenceResolver: {$type: jcrReferenceResolver, targetWorkspace: w, properties: [a]};"
                        + " 'depthInReferencedNode: 0' only",
                "propertyName: a, referenceResolver: {$type: jcrReferenceResolver, depthInReferencedNode: 0,"
                        + " targetWorkspace: w}; must list what may be delivered",
                "propertyName: a, referenceResolver: {$type: jcrReferenceResolver, depthInReferencedNode: 0,"
                        + " properties: [a]}; 'targetWorkspace' is missing"
            })
    void aReferenceRefusesWhatTheRuntimeCannotFollow(String reference, String message) {
        assertProblem(
                "restEndpoints/a.yaml",
                DeliveryEndpoint::from,
                endpoint() + "references:\n  - {nodeType: b, " + reference + "}\n",
                7,
                message);
    }

    private static String endpoint() {
        return """
                $type: jcrDeliveryEndpoint_v2
                endpointPath: /delivery/books/v1
                workspace: library
                nodeTypes: [lib:book]
                properties: [title]
                """;
    }

    private static String form(String... lines) {
        return "form:\n  properties:\n    " + String.join("\n    ", lines) + "\n";
    }

    private <T> T read(String path, Function<LightModules.Source, T> reader, String content) {
        module.file(path, content);
        String kind = path.substring(0, path.indexOf('/'));
        return reader.apply(module.modules().sources(kind, ".yaml").get(0));
    }

    private <T> void assertProblem(
            String path, Function<LightModules.Source, T> reader, String content, int line, String message) {
        Problem problem = assertThrows(DefinitionException.class, () -> read(path, reader, content))
                .problem();
        assertEquals("ledelsesgrundlag/" + path, problem.file());
        assertEquals(line, problem.line(), problem::toString);
        assertTrue(problem.message().contains(message), problem::toString);
    }
}
