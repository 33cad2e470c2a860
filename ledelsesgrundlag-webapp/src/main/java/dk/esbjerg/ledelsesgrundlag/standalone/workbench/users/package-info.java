/** Signing in and out with a name and a password, one's own account, and the users that administrators look after. */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.users;
