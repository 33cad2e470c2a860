package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run against Magnolia found out, for people to read: on the console and in a file. */
final class Report {

    private final List<String> lines = new ArrayList<>();

    void say(String line) {
        lines.add(line);
    }

    /** Says that something was left out, and why. */
    void notChecked(String what, String why) {
        say("not checked: " + what + ": " + why);
    }

    /** Says how an address is answered. */
    void answer(String address, HttpResponse<String> answer) {
        say(answer.statusCode() + " " + address
                + answer.headers()
                        .firstValue("Location")
                        .map(target -> ", on to " + target)
                        .orElse(""));
    }

    void writeTo(Path file) throws IOException {
        Files.write(file, lines);
        lines.forEach(System.out::println);
        System.out.println("This report: " + file);
    }
}
