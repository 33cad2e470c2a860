/**
 * Themes, leadership tasks, tools, cases and the pages that show them: how they are read from JCR, and the indexes that
 * answer readers without searching the repository.
 */
package dk.esbjerg.ledelsesgrundlag.framework;
