package dk.esbjerg.ledelsesgrundlag.standalone.repository;

/**
 * Names an item for good, wherever it is moved.
 *
 * @param workspace as the content types call it, without a view
 * @param id the node's UUID, the same in both views
 */
public record ItemKey(String workspace, String id) {}
