package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                Map.of(
                        "main",
                        new TemplateDefinition.Area("main", "", Map.of("text", "ledelsesgrundlag:components/text"))),
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

        FieldDefinition title = dialog.fields().get(0);
        FieldDefinition authors = dialog.fields().get(1);
        assertEquals("books.dialog", dialog.labelKey());
        assertEquals("title textField true", title.name() + " " + title.type() + " " + title.required());
        assertEquals(
                "authors jcrMultiValueField false", authors.name() + " " + authors.type() + " " + authors.required());
        assertEquals(2, authors.row().orElseThrow().rows());
        assertEquals(2, dialog.fields().size());
    }

    @Test
    void aFieldHasTheWordsThatMagnoliaWouldLookForUnlessItNamesOthers() {
        List<FieldDefinition> fields = fields("""
                title:
                  $type: textField
                sold:
                  $type: checkBoxField
                  label: shop.sold
                  description: shop.sold.help
                  buttonLabel: shop.sold.button
                authors:
                  $type: jcrMultiValueField
                  field: {$type: textField}
                """);

        assertEquals("ledelsesgrundlag.a.title.label", fields.get(0).keys().label());
        assertEquals(
                "ledelsesgrundlag.a.title.description", fields.get(0).keys().description());
        assertEquals(
                "ledelsesgrundlag.a.title.buttonLabel", fields.get(0).keys().button());
        assertEquals("shop.sold", fields.get(1).keys().label());
        assertEquals("shop.sold.help", fields.get(1).keys().description());
        assertEquals("shop.sold.button", fields.get(1).keys().button());
        assertEquals(
                "ledelsesgrundlag.a.authors.value.label",
                fields.get(2).row().orElseThrow().keys().label());
    }

    @Test
    void aFieldSaysHowMuchAndWhatItHolds() {
        FieldDefinition text = fields("""
                text:
                  $type: textField
                  rows: 4
                  maxLength: 50
                  defaultValue: Once
                  validators:
                    - {name: a, $type: regexpValidator, pattern: '[A-Z].*', errorMessage: books.capital}
                    - {name: b, $type: emailValidator}
                """).get(0);

        assertEquals(4, text.rows());
        assertEquals(50, text.maxLength());
        assertEquals("Once", text.defaultValue());
        assertEquals(
                List.of("books.capital", "ledelsesgrundlag.a.text.validation.errorMessage"),
                text.validators().stream().map(ValidatorDefinition::errorKey).toList());
        assertTrue(text.validators().get(0).accepts("Upon"));
        assertFalse(text.validators().get(0).accepts("upon"));
        assertTrue(text.validators().get(1).accepts("a.b@example.org"));
        assertFalse(text.validators().get(1).accepts("a.b@example"));
        assertTrue(fields("when: {$type: dateField, time: true}").get(0).time());
    }

    @Test
    void aFieldOffersValuesItemsOrFiles() {
        List<FieldDefinition> fields = fields("""
                genre:
                  $type: comboBoxField
                  datasource:
                    $type: optionListDatasource
                    options:
                      - {name: novel, value: n}
                      - {name: play, label: books.play}
                sequel:
                  $type: twinColSelectField
                  datasource:
                    $type: jcrDatasource
                    workspace: library
                    describeByProperty: title
                    allowedNodeTypes: [lib:book]
                cover:
                  $type: damLinkField
                """);

        assertEquals(
                List.of(new Choice("n", "ledelsesgrundlag.a.genre.options.novel"), new Choice("play", "books.play")),
                fields.get(0).choices());
        assertEquals(Optional.empty(), fields.get(0).source());
        assertEquals(
                Optional.of(new ItemSource("library", List.of("lib:book"), "title")),
                fields.get(1).source());
        assertEquals("dam", fields.get(2).source().orElseThrow().workspace());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$type: textField, rows: many; 'rows' must be a whole number",
                "$type: textField, validators: [{$type: urlValidator}]; does not support the validator 'urlValidator'",
                "$type: textField, validators: [{$type: emailValidator, pattern: x}]; 'pattern' is not supported",
                "$type: textField, validators: [{$type: regexpValidator}]; 'pattern' is missing",
                "$type: textField, validators: [{$type: regexpValidator, pattern: '('}]; is no regular expression",
                "$type: checkBoxField, validators: [{$type: emailValidator}]; 'validators' is not supported",
                "$type: comboBoxField; '$type' is missing",
                "$type: comboBoxField, datasource: {$type: restDatasource}; jcrDatasource only",
                "$type: comboBoxField, datasource: {$type: jcrDatasource, allowedNodeTypes: [a]}; 'workspace' is missing",
                "$type: comboBoxField, datasource: {$type: jcrDatasource, workspace: w}; must list what can be chosen",
                "$type: comboBoxField, datasource: {$type: jcrDatasource, rootPath: /}; 'rootPath' is not supported",
                "$type: comboBoxField, datasource: {$type: optionListDatasource}; must list what can be chosen",
                "$type: comboBoxField, datasource: {$type: optionListDatasource, options: [{value: a}]}; 'name' is missing",
                "$type: comboBoxField, datasource: {$type: optionListDatasource, sort: a}; 'sort' is not supported",
                "$type: jcrMultiValueField; '$type' is missing",
                "$type: jcrMultiValueField, field: {$type: dateField}; lists of texts items and files only"
            })
    void aFieldRefusesWhatItCannotDo(String field, String message) {
        assertProblem(
                "dialogs/a.yaml",
                DialogDefinition::from,
                form("x: {" + field + "}"),
                3,
                message.replace("texts items", "texts, items"));
    }

    @Test
    void aTextThatIsTooLongForAPatternIsNotAccepted() {
        ValidatorDefinition words = new ValidatorDefinition("[a-z]+(-[a-z]+)*", "x");

        assertTrue(words.accepts("a-".repeat(499) + "a"));
        assertFalse(words.accepts("a-".repeat(1 << 20) + "a"));
    }

    private List<FieldDefinition> fields(String properties) {
        return read("dialogs/a.yaml", DialogDefinition::from, form(properties.split("\n")))
                .fields();
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
    void anAppKeepsTheItemsOfAContentTypeAndThoseBelowThem() {
        AppDefinition app = read("apps/books.yaml", DefinitionKindsTest::app, """
                !content-type:book
                label: books.label
                datasource: {nodeNameProperty: slug}
                permissions:
                  roles: [librarian]
                subApps:
                  browser:
                    actions:
                      more:
                        $type: chainedAction
                        actions:
                          addChapter:
                            $type: openDetailSubappAction
                            subAppName: chapter
                            viewType: add
                            availability:
                              nodeTypes: [lib:book, lib:volume]
                          editChapter:
                            $type: openDetailSubappAction
                            subAppName: chapter
                            viewType: edit
                            availability:
                              nodeTypes: [lib:chapter]
                    workbench:
                      contentViews:
                        - name: thumbnails
                        - name: tree
                          columns:
                            - {name: title, $type: jcrTitleColumn}
                            - {name: mgnl:lastModified}
                        - name: list
                          columns: [{name: other}]
                  chapter:
                    datasource: {nodeNameProperty: number}
                    itemProvider: {nodeType: lib:chapter}
                    form:
                      properties:
                        number: {$type: textField}
                  detail:
                    datasource: {describeByProperty: title}
                    form:
                      properties: !override
                        title:
                          $type: textField
                """);

        AppDefinition.ItemType book = app.itemTypes().get(0);
        AppDefinition.ItemType chapter = app.itemTypes().get(1);
        assertEquals("books.label", app.labelKey());
        assertEquals("book", app.contentType());
        assertEquals("library", app.workspace());
        assertEquals(List.of("librarian"), app.roles());
        assertEquals("title", app.describedBy());
        assertEquals(
                List.of(
                        new AppDefinition.Column("title", "books.browser.views.title.label"),
                        new AppDefinition.Column("mgnl:lastModified", "books.browser.views.mgnl-lastModified.label")),
                app.columns());
        assertEquals("lib:book", book.nodeType());
        assertEquals("detail", book.subApp());
        assertEquals("books.detail.label", book.labelKey());
        assertEquals("books.browser.actions.addItem.label", book.addLabelKey());
        assertEquals("slug", book.nodeNameProperty());
        assertEquals("title", book.form().get(0).name());
        assertEquals("books.title.label", book.form().get(0).keys().label());
        assertEquals(Set.of(), book.parents());
        assertEquals("lib:chapter", chapter.nodeType());
        assertEquals("books.browser.actions.more.actions.addChapter.label", chapter.addLabelKey());
        assertEquals("number", chapter.nodeNameProperty());
        assertEquals(Set.of("lib:book", "lib:volume"), chapter.parents());
        assertEquals(Optional.of(chapter), app.itemType("lib:chapter"));
        assertEquals(Optional.empty(), app.itemType("lib:volume"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "icon: x; 1; must start with !content-type:",
                "!content-type:film; 1; the content type film is not defined",
                "theme: y; 3; 'theme' is not supported",
                "permissions: {users: [x]}; 3; 'users' is not supported",
                "datasource: {rootPath: /}; 3; 'rootPath' is not supported",
                "subApps: {detail: {datasource: {rootPath: /}, form: {properties: {}}}}; 3; 'rootPath' is not supported",
                "subApps: {chapter: {form: {properties: {}}}}; 3; itemProvider must say which nodeType"
            })
    void anAppRefusesWhatTheRuntimeCannotDo(String line, int number, String message) {
        assertProblem(
                "apps/a.yaml",
                DefinitionKindsTest::app,
                number == 1 ? line + "\nlabel: x\n" : "!content-type:book\nlabel: x\n" + line + "\n",
                number,
                message);
    }

    private static AppDefinition app(LightModules.Source source) {
        return AppDefinition.from(
                source, Map.of("book", new ContentType("book", "library", Map.of(), "lib:book", List.of())));
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
                "propertyName: a, referenceResolver: {$type: pageReferenceResolver}; does not support the resolver",
                "propertyName: a, referenceResolver: {$type: assetReferenceResolver}; 'expand: false' with",
                "propertyName: a, referenceResolver: {$type: assetReferenceResolver, expand: false,"
                        + " includeDownloadLink: false}; 'expand: false' with",
                "propertyName: a, referenceResolver: {$type: assetReferenceResolver, expand: false,"
                        + " assetRenditions: [small]}; 'assetRenditions' is not supported",
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
