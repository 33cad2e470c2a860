/**
 * What people are told of a leader's submission: on the site always, by mail where there is a server for it. A notice lies
 * in the dossier that it is about and is stored with the step that it tells of; a mail leaves once it is there, and is sent
 * until the server takes it. No notice says who anybody is, or anything of what they wrote.
 */
package dk.esbjerg.ledelsesgrundlag.notices;
