/** What nobody should send, sent to the whole running program over HTTP: every form, every screen, every action. */
package dk.esbjerg.ledelsesgrundlag.standalone.badinput;
