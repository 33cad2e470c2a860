package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;

/**
 * What a field holds as saved, where somebody is about to save something else.
 *
 * @param text as somebody reads it
 * @param lines how many lines it needs
 */
public record SavedField(String name, String label, String text, int lines) {}
