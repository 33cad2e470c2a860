/** Who somebody is and what they may do: users, signing in, sessions, and the gate that all authored content is behind. */
package dk.esbjerg.ledelsesgrundlag.standalone.security;
