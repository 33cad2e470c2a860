package dk.esbjerg.ledelsesgrundlag.workflow;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a leader tells: exactly what may become public, and nothing else. A draft may lack anything, so nothing but nulls
 * is refused here; the steps that lead on ask {@link #missing()}, {@link #tooLong()} and {@link #isPlainText()}.
 *
 * @param byline empty where the author wishes none
 * @param taskIds UUIDs of leadership tasks, in their order
 * @param toolIds UUIDs of tools, in their order
 */
public record Story(
        String title,
        String workplace,
        String challenge,
        String action,
        String result,
        String learning,
        String byline,
        List<String> taskIds,
        List<String> toolIds) {

    public static final Story EMPTY = new Story("", "", "", "", "", "", "", List.of(), List.of());

    private static final String VERSION = "story-1";
    private static final int REFERENCES = 100;
    private static final int UUID_LENGTH = 36;

    public Story {
        taskIds = List.copyOf(taskIds);
        toolIds = List.copyOf(toolIds);
        if (Stream.of(title, workplace, challenge, action, result, learning, byline)
                .anyMatch(text -> text == null)) {
            throw new NullPointerException("A story's text may be empty, not null");
        }
    }

    /** The required fields that are empty, in their order. */
    public List<StoryField> missing() {
        return Stream.of(StoryField.values())
                .filter(field -> field.isRequired() && PlainText.isEmpty(field.of(this)))
                .toList();
    }

    /** The fields with more characters than their limit, in their order. */
    public List<StoryField> tooLong() {
        return Stream.of(StoryField.values())
                .filter(field -> field.of(this).length() > field.limit())
                .toList();
    }

    /** Whether nothing in it would change on its way through a repository or an export; lines end with a line feed. */
    public boolean isPlainText() {
        return texts().allMatch(PlainText::isPlain);
    }

    /** Whether its lists refer to no more, and by no longer names, than a form can offer. */
    boolean refersWithinReason() {
        return taskIds.size() <= REFERENCES
                && toolIds.size() <= REFERENCES
                && Stream.concat(taskIds.stream(), toolIds.stream()).allMatch(id -> id.length() <= UUID_LENGTH);
    }

    /** The same story, told by nobody in particular. */
    public Story withoutByline() {
        return new Story(title, workplace, challenge, action, result, learning, "", taskIds, toolIds);
    }

    public boolean hasByline() {
        return !byline.isEmpty();
    }

    /**
     * SHA-256 of the story in hexadecimal. Two stories have the same one only if they are equal: each text goes in with its
     * length before it, each list with its size, and as the characters that it has in memory, because an encoding such as
     * UTF-8 would make one of two broken texts.
     */
    public String fingerprint() {
        MessageDigest sha256 = sha256();
        try (DataOutputStream canonical =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256))) {
            write(VERSION, canonical);
            for (StoryField field : StoryField.values()) {
                write(field.of(this), canonical);
            }
            write(taskIds, canonical);
            write(toolIds, canonical);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private Stream<String> texts() {
        return Stream.of(
                        Stream.of(StoryField.values()).map(field -> field.of(this)), taskIds.stream(), toolIds.stream())
                .flatMap(part -> part);
    }

    private static void write(List<String> texts, DataOutputStream canonical) throws IOException {
        canonical.writeInt(texts.size());
        for (String text : texts) {
            write(text, canonical);
        }
    }

    private static void write(String text, DataOutputStream canonical) throws IOException {
        canonical.writeInt(text.length());
        canonical.writeChars(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
