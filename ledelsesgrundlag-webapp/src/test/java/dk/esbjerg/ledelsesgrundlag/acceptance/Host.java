package dk.esbjerg.ledelsesgrundlag.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Something that serves the framework to readers who are not signed in. */
interface Host extends AutoCloseable {

    HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofMinutes(1))
            .build();

    /** Where the site begins: the base address with the context path, without a slash at its end. */
    URI base();

    /** The path that all addresses of this host begin with; empty where there is none. */
    default String contextPath() {
        return base().getPath();
    }

    /** What a reader gets at a path of the site, such as {@code /ledelsesgrundlag}. */
    default HttpResponse<String> get(String path) {
        return get(base(), path);
    }

    /** The same of another base address. */
    default HttpResponse<String> get(URI base, String path) {
        return send(base, path, HttpResponse.BodyHandlers.ofString());
    }

    /** A file of the site, byte by byte. */
    default HttpResponse<byte[]> download(String path) {
        return send(base(), path, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(URI base, String path, HttpResponse.BodyHandler<T> body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(2))
                .build();
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void close();
}
