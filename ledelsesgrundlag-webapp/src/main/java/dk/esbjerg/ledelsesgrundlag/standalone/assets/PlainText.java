package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text and nothing but text, in whichever of the usual encodings: programs for tables still write older ones. */
final class PlainText {

    private PlainText() {}

    /** Whether no byte of the file is a control character, but for ends of lines and pages and tabulators. */
    static boolean is(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                boolean layout = octet == '\t' || octet == '\n' || octet == '\r' || octet == '\f';
                if (octet < ' ' && !layout || octet == 0x7F) {
                    return false;
                }
            }
            return true;
        }
    }
}
