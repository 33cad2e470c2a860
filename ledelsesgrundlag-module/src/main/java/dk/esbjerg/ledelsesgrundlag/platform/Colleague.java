package dk.esbjerg.ledelsesgrundlag.platform;

import java.util.Locale;

/**
 * A user of the host, as others are told of them.
 *
 * @param name what they sign in with
 * @param fullName what others see; the name where the host knows none
 * @param mailAddress empty where the host knows none
 */
public record Colleague(String name, String fullName, String mailAddress, Locale language) {}
