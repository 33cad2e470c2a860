package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.Options;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Sends the answers of the program's own pages, without holding a thread while a slow reader takes them in. */
final class AnswerWriter {

    private final String contextPath;

    @Inject
    AnswerWriter(Options options) {
        contextPath = options.contextPath();
    }

    void write(Answer answer, Request request, Response response, Callback callback) {
        putHeaders(answer, response);
        if (isKnown(answer, request)) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.getHeaders().remove(HttpHeader.CONTENT_TYPE);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length());
        if (HttpMethod.HEAD.is(request.getMethod()) || answer.body().length() == 0) {
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return;
        }
        try {
            Content.copy(Content.Source.from(answer.body().open()), response, callback);
        } catch (IOException e) {
            callback.failed(e);
        }
    }

    /** Whether whoever asks has it already, as the tag of its content says. */
    private static boolean isKnown(Answer answer, Request request) {
        boolean reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        Optional<String> tag = answer.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("ETag"))
                .map(Answer.Header::value)
                .findFirst();
        if (!reads || answer.status() != HttpStatus.OK_200 || tag.isEmpty()) {
            return false;
        }
        // Our tags hold no comma. Jetty takes a weak tag for a broken one.
        return request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
                .flatMap(tags -> Stream.of(tags.split(",")))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known -> known.equals("*") || known.equals(tag.get()));
    }

    /** An answer's own headers take the place of those that every answer gets. */
    private void putHeaders(Answer answer, Response response) {
        Set<String> seen = new HashSet<>();
        for (Answer.Header header : answer.headers()) {
            String value = header.name().equalsIgnoreCase("Location") ? location(header.value()) : header.value();
            if (seen.add(header.name().toLowerCase(Locale.ROOT))) {
                response.getHeaders().put(header.name(), value);
            } else {
                response.getHeaders().add(header.name(), value);
            }
        }
    }

    private String location(String address) {
        StringBuilder location = new StringBuilder(address.startsWith("/") ? contextPath : "");
        for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7F) {
                location.append((char) octet);
            } else {
                location.append(String.format("%%%02X", octet & 0xFF));
            }
        }
        return location.toString();
    }
}
