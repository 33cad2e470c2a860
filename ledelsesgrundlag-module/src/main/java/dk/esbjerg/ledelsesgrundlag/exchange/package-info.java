/**
 * Submissions between two instances: the public one, on which leaders write, and the author instance behind the firewall, on
 * which is decided. The author instance asks, over HTTP: each request brings how submissions stand and is answered with what
 * leaders have done since. Either may be cut off at any byte and be repeated.
 */
package dk.esbjerg.ledelsesgrundlag.exchange;
