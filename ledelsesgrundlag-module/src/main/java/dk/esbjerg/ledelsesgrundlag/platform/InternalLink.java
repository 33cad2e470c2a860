package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A link in rich text to a node, in the form in which Magnolia's editor stores it.
 *
 * @param id the node's UUID; like the rest it may be anything that somebody typed
 * @param path of the node when the link was made
 * @param extension of the address, without a dot; empty where the link says none
 */
public record InternalLink(String id, String workspace, String path, String extension) {

    /** As much as Magnolia takes for part of a link, also what would end an attribute or a tag. */
    private static final String TEXT = "\\{([^{}]*+)\\}";

    private static final Pattern STORED =
            Pattern.compile("\\$\\{link:\\{uuid:" + TEXT + ",repository:" + TEXT + ",(?:workspace:" + TEXT
                    + ",)?(?:path|handle):" + TEXT + "(?:,nodeData:" + TEXT + ",extension:" + TEXT + ")?\\}\\}");

    private static final int ID = 1;
    private static final int REPOSITORY = 2;
    private static final int PATH = 4;
    private static final int EXTENSION = 6;

    /** Every link in a text, in their order. */
    public static Stream<InternalLink> in(String text) {
        return STORED.matcher(text).results().map(InternalLink::of);
    }

    /** The text with something else in place of each of its links. */
    public static String replace(String text, Function<InternalLink, String> replacement) {
        return STORED.matcher(text).replaceAll(link -> Matcher.quoteReplacement(replacement.apply(of(link))));
    }

    /** As it stands in a text. */
    public String stored() {
        String file = extension.isEmpty() ? "" : ",nodeData:{},extension:{" + extension + "}";
        return "${link:{uuid:{" + id + "},repository:{" + workspace + "},path:{" + path + "}" + file + "}}";
    }

    private static InternalLink of(MatchResult link) {
        String extension = link.group(EXTENSION);
        return new InternalLink(
                link.group(ID), link.group(REPOSITORY), link.group(PATH), extension == null ? "" : extension);
    }
}
