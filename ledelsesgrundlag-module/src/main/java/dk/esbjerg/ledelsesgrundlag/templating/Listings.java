package dk.esbjerg.ledelsesgrundlag.templating;

import dk.esbjerg.ledelsesgrundlag.framework.CaseTeaser;
import dk.esbjerg.ledelsesgrundlag.framework.Framework;
import dk.esbjerg.ledelsesgrundlag.framework.LeadershipTask;
import dk.esbjerg.ledelsesgrundlag.framework.Reference;
import dk.esbjerg.ledelsesgrundlag.framework.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The toolbox and the cases as narrowed down by the reader. */
final class Listings {

    private static final List<String> KINDS = List.of("tool", "advice", "dialogueCard", "template");
    private static final List<String> AUDIENCES =
            List.of("leaderAndEmployee", "leadershipTeam", "managerGroup", "executiveBoard");
    private static final int CASES_PER_PAGE = 12;

    private final Framework framework;
    private final SiteLinks links;
    private final SiteLabels labels;

    Listings(Framework framework, SiteLinks links, SiteLabels labels) {
        this.framework = framework;
        this.links = links;
        this.labels = labels;
    }

    /** The toolbox with the reader's choices; null, or what is no choice, means no filter. */
    Toolbox toolbox(String taskName, String kind, String audience) {
        String address = links.list("toolbox");
        List<Tool> all = framework.tools().byTitle();
        FilteredList<Tool> list = new FilteredList<>(address, all)
                .by("opgave", labels.site("filter.task"), taskChoices(), taskName, taskNames())
                .by("type", labels.site("filter.kind"), choices("kind.", KINDS), kind, tool -> List.of(tool.kind()))
                .by(
                        "maalgruppe",
                        labels.site("filter.audience"),
                        choices("audience.", AUDIENCES),
                        audience,
                        Tool::audiences);
        return new Toolbox(list.items(), all.size(), list.filtered(), address, list.filters());
    }

    /** A page of the cases with the reader's choice; what is no page number means the first page. */
    CaseList cases(String taskName, String pageNumber) {
        String address = links.list("cases");
        FilteredList<CaseTeaser> list = new FilteredList<>(
                        address, framework.cases().newestFirst())
                .by("opgave", labels.site("filter.task"), taskChoices(), taskName, taskNames());
        List<CaseTeaser> fitting = list.items();
        int last = Math.max(1, (fitting.size() + CASES_PER_PAGE - 1) / CASES_PER_PAGE);
        int page = pageNumber != null && pageNumber.matches("[1-9]\\d{0,6}")
                ? Math.min(last, Integer.parseInt(pageNumber))
                : 1;
        return new CaseList(
                fitting.subList((page - 1) * CASES_PER_PAGE, Math.min(fitting.size(), page * CASES_PER_PAGE)),
                fitting.size(),
                list.filtered(),
                address,
                list.filters(),
                page,
                last,
                page == 1 ? null : list.link("side", page == 2 ? null : String.valueOf(page - 1)),
                page == last ? null : list.link("side", String.valueOf(page + 1)));
    }

    private Map<String, String> taskChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        framework.tasks().forEach(task -> choices.put(task.name(), task.title()));
        return choices;
    }

    private Map<String, String> choices(String keys, List<String> codes) {
        Map<String, String> choices = new LinkedHashMap<>();
        codes.forEach(code -> choices.put(code, labels.site(keys + code)));
        return choices;
    }

    private Function<Reference, List<String>> taskNames() {
        Map<String, List<String>> names =
                framework.tasks().collect(Collectors.toMap(LeadershipTask::id, task -> List.of(task.name())));
        return item -> {
            List<String> ids = item.taskIds();
            // Asked of every item for each reader; most are about one task.
            return ids.size() == 1
                    ? names.getOrDefault(ids.get(0), List.of())
                    : ids.stream()
                            .flatMap(id -> names.getOrDefault(id, List.of()).stream())
                            .toList();
        };
    }
}
