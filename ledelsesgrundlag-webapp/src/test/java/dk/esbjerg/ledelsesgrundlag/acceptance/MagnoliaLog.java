package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a Magnolia instance has logged, entry by entry: a first line with its level, and the lines of a stack trace. */
final class MagnoliaLog {

    private static final Pattern FIRST_LINE = Pattern.compile("(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL) .*");
    private static final Pattern ERROR = Pattern.compile("(?s)(?:ERROR|FATAL) .*");
    private static final Pattern WARNING_ABOUT_US =
            Pattern.compile("(?s)WARN .*(?:dk\\.esbjerg|ledelsesgrundlag|leadership(?:Theme|Task|Tool|Case)).*");

    private final Set<String> entries;

    private MagnoliaLog(Set<String> entries) {
        this.entries = entries;
    }

    /** Reads what is there now, from the logs and those that they were moved to when they had grown. */
    static MagnoliaLog read(Path folder) {
        Set<String> entries = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(MagnoliaLog::holdsComplaints).toList()) {
                entries.addAll(entries(Files.readAllLines(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MagnoliaLog(entries);
    }

    /** All errors, and the warnings that name the module, without those that were to be expected. */
    List<String> complaints(Predicate<String> expected) {
        return entries.stream()
                .filter(entry -> ERROR.matcher(entry).matches()
                        || WARNING_ABOUT_US.matcher(entry).matches())
                .filter(expected.negate())
                .toList();
    }

    private static List<String> entries(List<String> lines) {
        List<String> entries = new ArrayList<>();
        for (String line : lines) {
            if (FIRST_LINE.matcher(line).matches() || entries.isEmpty()) {
                entries.add(line);
            } else {
                entries.add(entries.remove(entries.size() - 1) + "\n" + line);
            }
        }
        return entries;
    }

    private static boolean holdsComplaints(Path file) {
        return file.getFileName().toString().matches("magnolia-(error|debug).*\\.log");
    }
}
