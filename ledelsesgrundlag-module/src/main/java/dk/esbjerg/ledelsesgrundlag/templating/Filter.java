package dk.esbjerg.ledelsesgrundlag.templating;

import java.util.List;

/**
 * One way to narrow a list down, as plain links.
 *
 * @param name the address parameter, such as {@code opgave}
 */
public record Filter(String name, String label, List<Choice> choices) {

    /**
     * @param count how many items the list would show with this choice and the other filters as they are
     * @param link the address that makes this choice, or that takes it back where it is selected
     */
    public record Choice(String value, String label, int count, boolean selected, String link) {}
}
