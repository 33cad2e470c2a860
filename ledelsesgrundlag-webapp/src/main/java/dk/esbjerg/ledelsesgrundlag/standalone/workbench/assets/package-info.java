/** The screens for images and files: {@code /author/assets}, and the files themselves as editors see them. */
package dk.esbjerg.ledelsesgrundlag.standalone.workbench.assets;
