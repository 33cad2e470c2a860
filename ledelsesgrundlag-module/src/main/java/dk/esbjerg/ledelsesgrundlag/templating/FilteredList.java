package dk.esbjerg.ledelsesgrundlag.templating;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list with filters whose state lives in the address, so that it works without script and can be shared as a link. */
final class FilteredList<T> {

    private final String address;
    private final List<T> all;
    private final List<Facet<T>> facets = new ArrayList<>();

    FilteredList(String address, List<T> all) {
        this.address = address;
        this.all = all;
    }

    /**
     * Adds a filter.
     *
     * @param choices the values with their labels, in the order shown
     * @param selected the reader's choice; anything that is no choice means none
     * @param valuesOf which of the values an item has
     */
    FilteredList<T> by(
            String name,
            String label,
            Map<String, String> choices,
            String selected,
            Function<? super T, List<String>> valuesOf) {
        facets.add(new Facet<>(name, label, choices, choices.containsKey(selected) ? selected : null, valuesOf));
        return this;
    }

    boolean filtered() {
        return facets.stream().anyMatch(facet -> facet.selected != null);
    }

    List<T> items() {
        return fitting(null);
    }

    List<Filter> filters() {
        return facets.stream()
                .map(facet -> {
                    Map<String, Integer> counts = counts(facet);
                    return new Filter(
                            facet.name,
                            facet.label,
                            facet.choices.entrySet().stream()
                                    .map(choice -> choice(facet, choice.getKey(), choice.getValue(), counts))
                                    .toList());
                })
                .toList();
    }

    /** The address of this list as it is filtered now, with one more parameter, or as it is where the value is null. */
    String link(String parameter, String value) {
        Map<String, String> parameters = selection();
        parameters.put(parameter, value);
        return link(parameters);
    }

    private Filter.Choice choice(Facet<T> facet, String value, String label, Map<String, Integer> counts) {
        boolean selected = value.equals(facet.selected);
        return new Filter.Choice(
                value, label, counts.getOrDefault(value, 0), selected, link(facet.name, selected ? null : value));
    }

    /** How many items have each value; a loop, because this runs over every item there is for each reader. */
    private Map<String, Integer> counts(Facet<T> facet) {
        Map<String, Integer> counts = new HashMap<>();
        for (T item : fitting(facet)) {
            List<String> values = facet.valuesOf.apply(item);
            for (int i = 0; i < values.size(); i++) {
                boolean first = values.indexOf(values.get(i)) == i;
                if (first) {
                    counts.merge(values.get(i), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private List<T> fitting(Facet<T> except) {
        List<Facet<T>> active = facets.stream()
                .filter(facet -> facet != except && facet.selected != null)
                .toList();
        return active.isEmpty()
                ? all
                : all.stream()
                        .filter(item -> active.stream()
                                .allMatch(facet -> facet.valuesOf.apply(item).contains(facet.selected)))
                        .toList();
    }

    private Map<String, String> selection() {
        Map<String, String> parameters = new LinkedHashMap<>();
        facets.forEach(facet -> parameters.put(facet.name, facet.selected));
        return parameters;
    }

    private String link(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + "?" + query;
    }

    private record Facet<T>(
            String name,
            String label,
            Map<String, String> choices,
            String selected,
            Function<? super T, List<String>> valuesOf) {}
}
