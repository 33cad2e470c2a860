/** The website's pages: their tree, what stands on them, and how readers will see them. */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.pages;
