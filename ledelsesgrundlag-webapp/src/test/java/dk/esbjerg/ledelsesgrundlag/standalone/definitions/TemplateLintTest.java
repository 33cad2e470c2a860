package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.esbjerg.ledelsesgrundlag.sharing.SharingFunctions;
import dk.esbjerg.ledelsesgrundlag.standalone.fixture.LightModuleFolder;
import dk.esbjerg.ledelsesgrundlag.templating.FrameworkFunctions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that every template keeps: escaping by default, no script, no style, nothing from elsewhere. */
class TemplateLintTest {

    private final LightModules modules = LightModuleFolder.real();
    private final TemplateSources templates = new TemplateSources(modules);

    @Test
    void everyTemplateEscapesByDefaultFromItsFirstLine() {
        assertFalse(templates.asTheyStand().isEmpty());
        templates
                .asTheyStand()
                .forEach((file, text) -> assertTrue(text.startsWith("[#ftl output_format=\"HTML\"]\n"), file));
    }

    @Test
    void markupFromContentIsPutOutInOnePlaceOnly() {
        assertEquals(
                Map.of("ledelsesgrundlag/templates/shared/richText.ftl", 1L),
                occurrences(Pattern.compile("\\?\\s*no_esc")));
    }

    @Test
    void formsAreMadeInOnePlaceOnlyWhichGivesThemTheirToken() {
        String forms = "ledelsesgrundlag/templates/shared/form.ftl";

        assertEquals(Map.of(forms, 1L), occurrences(Pattern.compile("(?i)<form\\b")));
        assertTrue(templates
                .withoutRemarks()
                .get(forms)
                .contains("<input type=\"hidden\" name=\"${bidragfn.tokenField()}\" value=\"${bidragfn.token()}\">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // What turns escaping off, escapes twice, or runs text as template.
                "\\[#noautoesc",
                "\\[#outputformat",
                "\\[#escape",
                "\\[#noescape",
                "\\?\\s*(html|xhtml|xml|esc)\\b",
                "\\?\\s*(eval|interpret|eval_json|new|api)\\b",
                "\\[#include",
                "\\$\\{[^}]*content\\.",
                // What the page's security policy forbids, or what would ask another host.
                "(?i)<style",
                "(?i)\\sstyle\\s*=",
                "(?i)<script",
                "(?i)\\son[a-z]+\\s*=",
                "(?i)javascript:",
                "(?i)https?://",
                "(?i)(src|href)\\s*=\\s*[\"']//",
                "(?i)<(iframe|object|embed|base)\\b",
                "(?i)\\bxlink:href"
            })
    void noTemplateHolds(String forbidden) {
        assertEquals(Map.of(), occurrences(Pattern.compile(forbidden)));
    }

    @Test
    void everyImportAndResourceExists() {
        Pattern imported = Pattern.compile("\\[#import \"([^\"]+)\"");
        templates
                .withoutRemarks()
                .forEach((file, text) -> imported.matcher(text)
                        .results()
                        .forEach(path -> assertTrue(
                                modules.file(path.group(1)).isPresent(), file + " imports " + path.group(1))));
        List<TemplateSources.Call> resources = templates.calls().stream()
                .filter(call -> call.function().equals("resource"))
                .toList();
        assertFalse(resources.isEmpty());
        for (TemplateSources.Call call : resources) {
            String path = call.arguments().get(0).replace("\"", "");
            assertTrue(modules.file("/ledelsesgrundlag/webresources/" + path).isPresent(), path);
        }
    }

    @Test
    void everyCallMeetsAFunctionThatTakesAsManyValues() {
        assertFalse(templates.calls().isEmpty());
        for (TemplateSources.Call call : templates.calls()) {
            assertTrue(
                    Arrays.stream(functions(call).getMethods())
                            .anyMatch(method -> method.getName().equals(call.function())
                                    && takes(method, call.arguments().size())),
                    call::toString);
        }
    }

    @Test
    void everyVariableOfAHostIsOneThatBothHostsHave() {
        Pattern variable = Pattern.compile("\\b(cmsfn|ctx|state|cms|navfn|sitefn|damfn|resfn|searchfn)\\.([\\w.]+)");
        Map<String, Long> used = new TreeMap<>();
        templates
                .withoutRemarks()
                .forEach((file, text) -> variable.matcher(text)
                        .results()
                        .forEach(match -> used.merge(match.group(1) + "." + match.group(2), 1L, Long::sum)));

        assertEquals(
                List.of("cms.area", "cms.page", "cmsfn.decode", "ctx.getParameter", "ctx.response.setStatus"),
                List.copyOf(used.keySet()));
    }

    @Test
    void everyStyleSheetStaysOnThisHostAndRunsNothing() {
        for (LightModules.Source source : modules.sources("webresources", ".css")) {
            String css = read(source);
            assertFalse(
                    Pattern.compile("(?i)@import|url\\(\\s*[\"']?(https?:|//|data:text)|expression\\(|behavior:")
                            .matcher(css)
                            .find(),
                    source::name);
        }
    }

    @Test
    void noDrawingRunsScriptOrAsksAnotherHost() {
        List<LightModules.Source> drawings = modules.sources("webresources", ".svg");
        assertFalse(drawings.isEmpty());
        for (LightModules.Source source : drawings) {
            String svg = read(source).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assertFalse(
                    Pattern.compile("(?i)<script|\\son[a-z]+=|https?:|<foreignObject|<!ENTITY")
                            .matcher(svg)
                            .find(),
                    source::name);
        }
    }

    private static Class<?> functions(TemplateSources.Call call) {
        return call.object().equals("bidragfn") ? SharingFunctions.class : FrameworkFunctions.class;
    }

    private Map<String, Long> occurrences(Pattern pattern) {
        Map<String, Long> found = new TreeMap<>();
        templates.withoutRemarks().forEach((file, text) -> {
            long count = pattern.matcher(text).results().count();
            if (count > 0) {
                found.put(file, count);
            }
        });
        return found;
    }

    private static boolean takes(Method method, int values) {
        return method.isVarArgs() ? values >= method.getParameterCount() - 1 : values == method.getParameterCount();
    }

    private static String read(LightModules.Source source) {
        try {
            return Files.readString(source.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
