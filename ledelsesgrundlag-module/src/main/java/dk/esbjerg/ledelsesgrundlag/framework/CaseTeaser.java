package dk.esbjerg.ledelsesgrundlag.framework;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * What lists show of a case. The index holds these only, so that thousands of stories do not fill the memory.
 *
 * @param excerpt the start of the challenge, cut between words, at most {@value #EXCERPT_LENGTH} characters
 */
public record CaseTeaser(
        String id,
        String slug,
        String title,
        String workplace,
        String excerpt,
        List<String> taskIds,
        List<String> toolIds,
        boolean example,
        Instant created)
        implements Reference {

    static final int EXCERPT_LENGTH = 180;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    static CaseTeaser from(Node node) throws RepositoryException {
        return new CaseTeaser(
                node.getIdentifier(),
                Values.slug(node),
                Values.text(node, "title"),
                Values.text(node, "workplace"),
                excerpt(Values.text(node, "challenge")),
                Values.texts(node, "tasks"),
                Values.texts(node, "tools"),
                Values.flag(node, "example"),
                Values.created(node));
    }

    @Override
    public List<String> references() {
        // Asked of thousands, of whom few refer to tools.
        return toolIds.isEmpty()
                ? taskIds
                : Stream.concat(taskIds.stream(), toolIds.stream()).toList();
    }

    private static String excerpt(String text) {
        // The start is enough to cut from; stories are long, and all of them are read when the program starts.
        String line = onOneLine(text.substring(0, Math.min(text.length(), 2 * EXCERPT_LENGTH)));
        if (line.length() <= EXCERPT_LENGTH) {
            line = onOneLine(text);
        }
        if (line.length() <= EXCERPT_LENGTH) {
            return line;
        }
        int end = line.lastIndexOf(' ', EXCERPT_LENGTH - 1);
        if (end < 1) {
            boolean withinCharacter = Character.isHighSurrogate(line.charAt(EXCERPT_LENGTH - 2));
            end = EXCERPT_LENGTH - (withinCharacter ? 2 : 1);
        }
        return line.substring(0, end) + "…";
    }

    private static String onOneLine(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }
}
