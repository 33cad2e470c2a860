package dk.esbjerg.ledelsesgrundlag.platform;

/**
 * One mail of plain text.
 *
 * @param messageId with its angle brackets; the same mail sent twice has the same
 * @param to one address
 */
public record Mail(String messageId, String to, String subject, String text) {}
