/** The leaders' pages: whom a page is rendered for, and what becomes of the forms that leaders send. */
package dk.esbjerg.ledelsesgrundlag.standalone.sharing;
