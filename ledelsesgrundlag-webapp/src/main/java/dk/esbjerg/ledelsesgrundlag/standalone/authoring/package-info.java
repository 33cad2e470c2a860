/** What editors do with items: create, save, duplicate, move, reorder, delete; and how two of them keep out of each other's way. */
package dk.esbjerg.ledelsesgrundlag.standalone.authoring;
