/**
 * Images and files: what may be uploaded and in which form it is kept, where it is stored, and how it is delivered. Stored
 * as Magnolia's asset management stores them.
 */
package dk.esbjerg.ledelsesgrundlag.standalone.assets;
