/** Forms on screen: what {@code form.ftlh} needs to show a form in somebody's language, with what they typed and what is wrong. */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.forms;
