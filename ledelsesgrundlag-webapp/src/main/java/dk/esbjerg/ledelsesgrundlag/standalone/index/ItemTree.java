package dk.esbjerg.ledelsesgrundlag.standalone.index;

import java.util.List;

/** An item with the items below it, in the order that editors gave them. */
public record ItemTree(IndexedItem item, List<ItemTree> below) {}
