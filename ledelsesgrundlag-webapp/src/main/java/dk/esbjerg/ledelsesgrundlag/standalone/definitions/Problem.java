package dk.esbjerg.ledelsesgrundlag.standalone.definitions;

/**
 * Something wrong in the light module, told so that its author finds it.
 *
 * @param file the path inside the light modules folder
 * @param line from 1; 0 where the file as a whole is meant
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
