package dk.esbjerg.ledelsesgrundlag.standalone.forms;

import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.ShelfOfCandidates;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A form with a field of every kind, and three items in each place that it refers to. */
abstract class FormTest {

    static final Locale DANISH = Locale.forLanguageTag("da");
    static final String TOOLS = "ledelsesvaerktoejer";
    static final String ONE = ShelfOfCandidates.id(1);
    static final String TWO = ShelfOfCandidates.id(2);
    static final String THREE = ShelfOfCandidates.id(3);

    @TempDir
    Path folder;

    final ShelfOfCandidates candidates = new ShelfOfCandidates().with(TOOLS, 3).with("dam", 3);
    Form form;
    private DefinitionRegistry definitions;

    @BeforeEach
    void aFormWithEverything() throws IOException {
        LightModuleFolder module = LightModuleFolder.in(folder)
                .file("contentTypes/book.yaml", """
                        datasource:
                          workspace: ledelsesvaerktoejer
                        model:
                          nodeType: lg:tool
                          properties:
                            - name: number
                              type: Long
                        """)
                .file("i18n/books-messages_da.properties", """
                        books.slug.label=Adresse
                        books.text.label=Tekst
                        books.text.description=Skriv noget.
                        books.box.buttonLabel=Solgt
                        books.list.label=Kapitler
                        books.list.value.label=Kapitel
                        books.choice.options.a=Æble
                        books.code.validation.errorMessage=Kun store bogstaver.
                        """)
                .file("i18n/books-messages_en.properties", "books.text.label=Text\n")
                .file("apps/books.yaml", """
                        !content-type:book
                        label: books
                        subApps:
                          detail:
                            datasource: {nodeNameProperty: slug}
                            form:
                              properties:
                                title: {$type: textField}
                                slug: {$type: textField, required: true}
                                text: {$type: textField, required: true}
                                short: {$type: textField, maxLength: 5, defaultValue: five}
                                code:
                                  $type: textField
                                  validators: [{$type: regexpValidator, pattern: '[A-Z]+'}]
                                mail:
                                  $type: textField
                                  validators: [{$type: emailValidator}]
                                longText: {$type: textField, rows: 5}
                                richText: {$type: richTextField}
                                number: {$type: textField}
                                date: {$type: dateField}
                                time: {$type: dateField, time: true}
                                box: {$type: checkBoxField, defaultValue: true}
                                choice:
                                  $type: comboBoxField
                                  datasource: &options
                                    $type: optionListDatasource
                                    options: [{name: a, value: a}, {name: b, value: b}, {name: c, value: c}]
                                choices: {$type: checkBoxGroupField, datasource: *options}
                                list:
                                  $type: jcrMultiValueField
                                  field: {$type: textField, rows: 2}
                                reference:
                                  $type: comboBoxField
                                  datasource: &tools
                                    $type: jcrDatasource
                                    workspace: ledelsesvaerktoejer
                                    allowedNodeTypes: [lg:tool]
                                references: {$type: twinColSelectField, datasource: *tools}
                                asset: {$type: damLinkField}
                                assets: {$type: jcrMultiValueField, field: {$type: damLinkField}}
                        """);
        definitions = new DefinitionRegistry(module.modules());
        form = new Forms(definitions, candidates).ofItem("lg:tool").orElseThrow();
    }

    @AfterEach
    void close() {
        definitions.close();
    }

    /** Values by name, a name before each value; a name more than once has several values. */
    static FormValues values(String... namesAndValues) {
        return new FormValues(grouped(namesAndValues));
    }

    /** What is required, and a field with these values. */
    static FormValues filled(String field, String... values) {
        Map<String, List<String>> filled =
                new LinkedHashMap<>(values("title", "x", "text", "x").byField());
        filled.put(field, List.of(values));
        return new FormValues(filled);
    }

    /** What a browser sends, in the same way. */
    static Parameters sent(String... namesAndValues) {
        return new Parameters(grouped(namesAndValues));
    }

    private static Map<String, List<String>> grouped(String... namesAndValues) {
        Map<String, List<String>> grouped = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            grouped.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>())
                    .add(namesAndValues[i + 1]);
        }
        return grouped;
    }
}
