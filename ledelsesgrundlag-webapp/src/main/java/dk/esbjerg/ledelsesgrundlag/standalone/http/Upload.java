package dk.esbjerg.ledelsesgrundlag.standalone.http;

import java.nio.file.Path;

/**
 * A file that came with a form. It lies on disk until the call is answered, and is then deleted.
 *
 * @param field the form field's name
 * @param fileName what the sender calls it: never to be trusted as a path
 * @param size in bytes
 */
public record Upload(String field, String fileName, Path file, long size) {}
