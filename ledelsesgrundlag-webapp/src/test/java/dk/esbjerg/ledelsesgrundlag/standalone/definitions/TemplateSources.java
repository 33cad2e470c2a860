package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The light module's FreeMarker files as text, without their remarks, and what they call. */
final class TemplateSources {

    private static final String LABEL = "ledelsesgrundlag.site.";
    private static final Pattern CALL = Pattern.compile("ledelsesfn\\.(\\w+)\\(");

    /**
     * The labels whose keys are put together from stored codes and the like: the expression as it stands in a template,
     * and what it can mean. Who adds such an expression says here what it can mean.
     */
    private static final Map<String, List<String>> COMPOSED = Map.of(
            "\"ledelsesgrundlag.site.kind.\" + item.kind()",
            List.of("kind.tool", "kind.advice", "kind.dialogueCard", "kind.template"),
            "\"ledelsesgrundlag.site.audience.\" + audience",
            List.of(
                    "audience.leaderAndEmployee",
                    "audience.leadershipTeam",
                    "audience.managerGroup",
                    "audience.executiveBoard"),
            "\"ledelsesgrundlag.site.case.\" + name",
            List.of("case.challenge", "case.action", "case.result", "case.learning"),
            "\"ledelsesgrundlag.site.notFound.\" + name",
            List.of("notFound.front", "notFound.toolbox", "notFound.cases"),
            "\"ledelsesgrundlag.site.\" + page",
            List.of("toolbox", "cases"),
            "\"ledelsesgrundlag.site.\" + page + \".invitation\"",
            List.of("toolbox.invitation", "cases.invitation"),
            "\"ledelsesgrundlag.site.\" + page + \".count\"",
            List.of("toolbox.count", "cases.count"),
            "\"ledelsesgrundlag.site.\" + page + \".all\"",
            List.of("toolbox.all", "cases.all"),
            "\"ledelsesgrundlag.site.\" + page + \".allFor\"",
            List.of("toolbox.allFor", "cases.allFor"));

    private final Map<String, String> byFile = new TreeMap<>();

    TemplateSources(LightModules modules) {
        for (LightModules.Source source : modules.sources("templates", ".ftl")) {
            try {
                byFile.put(source.name(), Files.readString(source.path()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** By the path inside the light modules, as they stand. */
    Map<String, String> asTheyStand() {
        return byFile;
    }

    /** By the path inside the light modules, without remarks. */
    Map<String, String> withoutRemarks() {
        Map<String, String> stripped = new TreeMap<>(byFile);
        stripped.replaceAll((file, text) -> text.replaceAll("(?s)\\[#--.*?--\\]", ""));
        return stripped;
    }

    /** Every call of a function of {@code ledelsesfn}. */
    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        withoutRemarks().forEach((file, text) -> {
            Matcher matcher = CALL.matcher(text);
            while (matcher.find()) {
                calls.add(new Call(file, matcher.group(1), arguments(text, matcher.end())));
            }
        });
        return calls;
    }

    List<LabelCall> labelCalls() {
        return calls().stream()
                .filter(call -> call.function().equals("label"))
                .map(call -> new LabelCall(
                        call.file(), labelKeys(call), call.arguments().size() - 1))
                .toList();
    }

    private static List<String> labelKeys(Call call) {
        String key = call.arguments().get(0);
        if (key.matches("\"[\\w.]+\"")) {
            return List.of(key.substring(1, key.length() - 1));
        }
        List<String> meanings = COMPOSED.get(key);
        if (meanings == null) {
            throw new AssertionError("What can ledelsesfn.label(" + key + ") in " + call.file() + " mean?");
        }
        return meanings.stream().map(LABEL::concat).toList();
    }

    /** The arguments from an opening parenthesis to its closing one. */
    private static List<String> arguments(String text, int start) {
        List<String> arguments = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = start; ; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && depth == 0 && (c == ')' || c == ',')) {
                if (!current.toString().isBlank()) {
                    arguments.add(current.toString().strip());
                }
                current.setLength(0);
                if (c == ')') {
                    return arguments;
                }
            } else {
                depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
                current.append(c);
            }
        }
    }

    record Call(String file, String function, List<String> arguments) {}

    /**
     * A label as a template asks for it.
     *
     * @param keys the key, or all that are meant where it is put together
     * @param values how many values it is given
     */
    record LabelCall(String file, List<String> keys, int values) {}
}
