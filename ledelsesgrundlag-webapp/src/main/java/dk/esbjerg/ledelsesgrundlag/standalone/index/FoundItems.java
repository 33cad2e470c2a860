package dk.esbjerg.ledelsesgrundlag.standalone.index;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 */
public record FoundItems(List<IndexedItem> items, int total) {}
