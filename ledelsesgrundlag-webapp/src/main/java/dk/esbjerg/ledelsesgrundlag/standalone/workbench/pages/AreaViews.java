package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

import dk.esbjerg.ledelsesgrundlag.standalone.authoring.Components;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PageEntry;
import dk.esbjerg.ledelsesgrundlag.standalone.authoring.PlacedComponent;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.DefinitionRegistry;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.Definitions;
import dk.esbjerg.ledelsesgrundlag.standalone.definitions.TemplateDefinition;
import dk.esbjerg.ledelsesgrundlag.standalone.workbench.Visit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Finds what a page's editor shows of its areas. */
final class AreaViews {

    private final Components components;
    private final Summaries summaries;
    private final DefinitionRegistry definitions;

    @Inject
    AreaViews(Components components, Summaries summaries, DefinitionRegistry definitions) {
        this.components = components;
        this.summaries = summaries;
        this.definitions = definitions;
    }

    /** The areas that the page's template defines, in their order. */
    List<AreaView> of(Visit visit, PageEntry page) {
        Definitions current = definitions.current();
        TemplateLabels labels = new TemplateLabels(current, visit.locale());
        Collection<TemplateDefinition.Area> areas = current.template(page.template())
                .map(template -> template.areas().values())
                .orElse(List.of());
        Map<TemplateDefinition.Area, List<Listed>> listed = new LinkedHashMap<>();
        for (TemplateDefinition.Area area : areas) {
            listed.put(
                    area,
                    components.in(visit.user(), page.id(), area.name()).stream()
                            .map(component -> new Listed(
                                    component,
                                    labels.title(component.template()),
                                    summaries.of(visit.user(), component)))
                            .toList());
        }
        List<AreaView> views = new ArrayList<>();
        listed.forEach((area, inArea) -> views.add(new AreaView(
                area.name(),
                labels.title(area),
                inArea.stream()
                        .map(component -> component(component, inArea, listed, labels, current))
                        .toList(),
                area.components().values().stream()
                        .flatMap(id -> current.template(id).stream())
                        .filter(TemplateDefinition::visible)
                        .map(labels::choice)
                        .toList())));
        return views;
    }

    private static ComponentView component(
            Listed component,
            List<Listed> inArea,
            Map<TemplateDefinition.Area, List<Listed>> listed,
            TemplateLabels labels,
            Definitions current) {
        int place = inArea.indexOf(component);
        boolean hasForm = current.template(component.placed().template())
                .filter(template -> !template.dialog().isEmpty())
                .isPresent();
        return new ComponentView(
                component.placed().id(),
                component.title(),
                component.summary(),
                hasForm,
                place == 0,
                place == inArea.size() - 1,
                places(component, listed, labels));
    }

    private static List<ComponentView.Place> places(
            Listed component, Map<TemplateDefinition.Area, List<Listed>> listed, TemplateLabels labels) {
        List<ComponentView.Place> places = new ArrayList<>();
        listed.forEach((area, inArea) -> {
            if (area.takes(component.placed().template())) {
                String title = labels.title(area);
                for (Listed other : inArea) {
                    if (other != component && !isBefore(component, other, inArea)) {
                        places.add(new ComponentView.Place(
                                area.name() + "/" + other.placed().id(), title, other.name()));
                    }
                }
                if (inArea.isEmpty() || inArea.get(inArea.size() - 1) != component) {
                    places.add(new ComponentView.Place(area.name() + "/", title, ""));
                }
            }
        });
        return places;
    }

    /** Before what follows it, it stands already. */
    private static boolean isBefore(Listed component, Listed other, List<Listed> inArea) {
        int place = inArea.indexOf(component);
        return place >= 0 && place + 1 == inArea.indexOf(other);
    }

    private record Listed(PlacedComponent placed, String title, String summary) {
        String name() {
            return summary.isEmpty() ? title : title + ": " + summary;
        }
    }
}
