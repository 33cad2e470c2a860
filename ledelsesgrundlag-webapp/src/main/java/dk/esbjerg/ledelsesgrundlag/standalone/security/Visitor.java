package dk.esbjerg.ledelsesgrundlag.standalone.security;

/**
 * Somebody who has signed in, for one call.
 *
 * @param token what every form of theirs carries, to show that it was us who gave it to them
 */
public record Visitor(User user, String token) {}
