package dk.esbjerg.ledelsesgrundlag.workflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of rows under a heading, with semicolons between cells, as a spreadsheet opens it; # begins a remark. */
record Table(List<String> columns, List<Map<String, String>> rows) {

    static Table read(String file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Table.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            List<List<String>> lines = reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Stream.of(line.split(";", -1)).map(String::strip).toList())
                    .toList();
            List<String> columns = lines.get(0);
            return new Table(
                    columns,
                    lines.stream().skip(1).map(line -> row(columns, line)).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("Not as many cells as columns: " + cells);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int index = 0; index < cells.size(); index++) {
            row.put(columns.get(index), cells.get(index));
        }
        return row;
    }
}
