package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

import dk.esbjerg.ledelsesgrundlag.personaldata.Kind;
import dk.esbjerg.ledelsesgrundlag.sharing.FormStep;
import dk.esbjerg.ledelsesgrundlag.workflow.Action;
import dk.esbjerg.ledelsesgrundlag.workflow.State;
import dk.esbjerg.ledelsesgrundlag.workflow.StoryField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The light module's FreeMarker files as text, without their remarks, and what they call. */
final class TemplateSources {

    private static final String LABEL = "ledelsesgrundlag.site.";
    private static final Pattern CALL = Pattern.compile("(ledelsesfn|bidragfn)\\.(\\w+)\\(");

    /** Why a step of the form is not kept or sent, but for the text that is too long, which says how long. */
    private static final List<String> PROBLEMS = List.of(
            "signedInAgain",
            "notStored",
            "notAllowed",
            "closed",
            "cannotBeKept",
            "gone",
            "changedMeanwhile",
            "changedSince",
            "cprNumber",
            "noByline",
            "missing",
            "keep",
            "noConsent",
            "otherConsent");

    /** Why nothing was done; the last two are the template's own. */
    private static final List<String> REFUSALS = List.of(
            "gone",
            "notDone",
            "notAllowed",
            "notNow",
            "notSent",
            "closed",
            "signedInAgain",
            "forged",
            "noDraft",
            "notWritable");

    /**
     * The labels whose keys are put together from stored codes and the like: the expression as it stands in a template,
     * and what it can mean. Who adds such an expression says here what it can mean.
     */
    private static final Map<String, List<String>> COMPOSED = new HashMap<>(Map.of(
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
            List.of("toolbox.allFor", "cases.allFor")));

    static {
        List<String> steps = codes(FormStep.values(), FormStep::code);
        List<String> told = steps.subList(0, steps.indexOf("topics"));
        List<String> fields = codes(StoryField.values(), StoryField::code);
        composed("\"ledelsesgrundlag.site.share.step.\" + step.code()", "share.step.", steps, "");
        composed("\"ledelsesgrundlag.site.share.\" + step.code()", "share.", steps, "");
        composed("\"ledelsesgrundlag.site.share.\" + step.code() + \".lead\"", "share.", steps, ".lead");
        composed("\"ledelsesgrundlag.site.share.\" + step.code() + \".example\"", "share.", told, ".example");
        composed(
                "\"ledelsesgrundlag.site.share.\" + step.code() + \".question\" + number",
                "share.",
                told.stream()
                        .flatMap(step -> Stream.of(step + ".question1", step + ".question2", step + ".question3"))
                        .toList(),
                "");
        for (String field : List.of("name", "field", "problem.field()", "one.field()")) {
            composed("\"ledelsesgrundlag.site.share.field.\" + " + field, "share.field.", fields, "");
        }
        composed(
                "\"ledelsesgrundlag.site.share.found.\" + one.kind()",
                "share.found.",
                codes(Kind.values(), Kind::code),
                "");
        composed("\"ledelsesgrundlag.site.share.problem.\" + reason", "share.problem.", PROBLEMS, "");
        for (String ending : List.of("", ".what")) {
            composed(
                    "\"ledelsesgrundlag.site.refused.\" + reason" + (ending.isEmpty() ? "" : " + \"" + ending + "\""),
                    "refused.",
                    REFUSALS,
                    ending);
        }
        List<String> states = new ArrayList<>(codes(State.values(), State::code));
        states.add("takenDown");
        composed("\"ledelsesgrundlag.site.mine.state.\" + code", "mine.state.", states, "");
        composed("\"ledelsesgrundlag.site.mine.now.\" + item.state()", "mine.now.", states, "");
        List<String> events = new ArrayList<>(codes(Action.values(), Action::code));
        events.remove("save");
        events.add("resubmit");
        composed("\"ledelsesgrundlag.site.mine.event.\" + event.code()", "mine.event.", events, "");
        composed("\"ledelsesgrundlag.site.mine.stage\" + number", "mine.stage", List.of("1", "2", "3", "4"), "");
        composed(
                "\"ledelsesgrundlag.site.mine.news.\" + news",
                "mine.news.",
                List.of("saved", "sent", "withdraw", "anonymise"),
                "");
        List<String> confirmed = List.of("anonymise", "withdraw.case", "withdraw.draft", "withdraw.public");
        composed("\"ledelsesgrundlag.site.mine.\" + called(item, action)", "mine.", confirmed, "");
        for (String ending : List.of(".question", ".what", ".yes")) {
            composed(
                    "\"ledelsesgrundlag.site.mine.\" + called(item, action) + \"" + ending + "\"",
                    "mine.",
                    confirmed,
                    ending);
        }
    }

    private final Map<String, String> byFile = new TreeMap<>();

    private static <T> List<String> codes(T[] values, Function<T, String> code) {
        return Stream.of(values).map(code).toList();
    }

    private static void composed(String expression, String start, List<String> codes, String ending) {
        COMPOSED.put(
                expression, codes.stream().map(code -> start + code + ending).toList());
    }

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

    /** Every call of a function of {@code ledelsesfn} or {@code bidragfn}. */
    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        withoutRemarks().forEach((file, text) -> {
            Matcher matcher = CALL.matcher(text);
            while (matcher.find()) {
                calls.add(new Call(file, matcher.group(1), matcher.group(2), arguments(text, matcher.end())));
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

    record Call(String file, String object, String function, List<String> arguments) {}

    /**
     * A label as a template asks for it.
     *
     * @param keys the key, or all that are meant where it is put together
     * @param values how many values it is given
     */
    record LabelCall(String file, List<String> keys, int values) {}
}
