package dk.esbjerg.ledelsesgrundlag.standalone.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is sent back. Headers here go before those that every answer gets.
 *
 * @param headers any name more than once is sent more than once
 */
public record Answer(int status, List<Header> headers, Body body) {

    public record Header(String name, String value) {}

    /** What an answer carries: opened once, read to its end and closed by whoever sends it. */
    public interface Body {

        /** In bytes. */
        long length();

        InputStream open() throws IOException;
    }

    private record Bytes(byte[] content) implements Body {
        @Override
        public long length() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    public Answer {
        headers = List.copyOf(headers);
    }

    /** A page that no cache keeps. */
    public static Answer html(int status, String html) {
        return of(status, "text/html;charset=utf-8", html);
    }

    public static Answer json(int status, String json) {
        return of(status, "application/json", json);
    }

    /** Sends the browser to another page, to ask for it with GET; the address is below the context path. */
    public static Answer seeOther(String path) {
        // Two slashes at the start would send the reader to another host.
        return new Answer(
                303, List.of(new Header("Location", path.replaceAll("^[/\\\\]+", "/"))), new Bytes(new byte[0]));
    }

    public static Answer stream(String type, Body body) {
        return new Answer(200, List.of(new Header("Content-Type", type)), body);
    }

    public static Answer bytes(String type, byte[] content) {
        return stream(type, new Bytes(content));
    }

    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, more, body);
    }

    private static Answer of(int status, String type, String text) {
        return new Answer(
                status,
                List.of(new Header("Content-Type", type), new Header("Cache-Control", "no-store")),
                new Bytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
