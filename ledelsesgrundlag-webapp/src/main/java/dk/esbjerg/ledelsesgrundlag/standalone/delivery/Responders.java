package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import dk.esbjerg.ledelsesgrundlag.standalone.http.Answer;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Call;
import dk.esbjerg.ledelsesgrundlag.standalone.http.Responder;
import dk.esbjerg.ledelsesgrundlag.standalone.repository.WithheldException;
import dk.esbjerg.ledelsesgrundlag.standalone.security.SignIn;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands a request to whichever of the program's own pages answers its address. */
final class Responders {

    private static final Logger log = LoggerFactory.getLogger(Responders.class);
    private static final String RETRY_SECONDS = "10";

    private final Set<Responder> responders;
    private final Bodies bodies;
    private final Calls calls;
    private final AnswerWriter writer;
    private final PlainPages plain;
    private final SignIn signIn;

    @Inject
    Responders(
            Set<Responder> responders,
            Bodies bodies,
            Calls calls,
            AnswerWriter writer,
            PlainPages plain,
            SignIn signIn) {
        this.responders = responders;
        this.bodies = bodies;
        this.calls = calls;
        this.writer = writer;
        this.plain = plain;
        this.signIn = signIn;
    }

    Optional<Responder> responsible(String method, String path) {
        return responders.stream()
                .filter(responder -> responder.answers(method, path))
                .findFirst();
    }

    void answer(Responder responder, Request request, Response response, Callback callback) {
        if (Calls.path(request).chars().anyMatch(Character::isISOControl)) {
            refuse(HttpStatus.BAD_REQUEST_400, plain.badRequest(), request, response, callback);
            return;
        }
        bodies.read(request, isSignedIn(request), new Bodies.Reader() {
            @Override
            public void read(Sent sent, Runnable done) {
                Callback finished = Callback.from(callback, done);
                try {
                    writer.write(answer(responder, request, sent), request, response, finished);
                } catch (RuntimeException | Error e) {
                    finished.failed(e);
                }
            }

            @Override
            public void tooLarge() {
                refuse(HttpStatus.PAYLOAD_TOO_LARGE_413, plain.tooLarge(), request, response, callback);
            }

            @Override
            public void stranger() {
                refuse(demand(request), request, response, callback);
            }

            @Override
            public void busy() {
                response.getHeaders().put("Retry-After", RETRY_SECONDS);
                refuse(HttpStatus.SERVICE_UNAVAILABLE_503, plain.busy(), request, response, callback);
            }

            @Override
            public void broken() {
                refuse(HttpStatus.BAD_REQUEST_400, plain.brokenForm(), request, response, callback);
            }
        });
    }

    private boolean isSignedIn(Request request) {
        boolean asks = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        return !asks && call(request).flatMap(signIn::visitor).isPresent();
    }

    /** The request without what it carries; empty if it cannot be read. */
    Optional<Call> call(Request request) {
        try {
            return Optional.of(calls.call(request, Sent.NOTHING));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Sends whoever wants to read a page to where they sign in. */
    void demandSignIn(Request request, Response response, Callback callback) {
        writer.write(demand(request), request, response, callback);
    }

    private Answer demand(Request request) {
        return call(request).map(signIn::demand).orElseGet(() -> html(HttpStatus.BAD_REQUEST_400, plain.badRequest()));
    }

    private Answer answer(Responder responder, Request request, Sent sent) {
        Call call;
        try {
            call = calls.call(request, sent);
        } catch (RuntimeException unreadable) {
            return html(HttpStatus.BAD_REQUEST_400, plain.badRequest());
        }
        try {
            return responder.answer(call);
        } catch (WithheldException e) {
            log.warn("{} {} was not answered: {}", call.method(), call.path(), e.getMessage());
            return html(HttpStatus.SERVICE_UNAVAILABLE_503, plain.failure());
        } catch (RuntimeException e) {
            log.error("{} {} was not answered", call.method(), call.path(), e);
            return html(HttpStatus.INTERNAL_SERVER_ERROR_500, plain.failure());
        }
    }

    /** What was sent is not wanted, or not all of it: the answer goes first, and the rest is thrown away. */
    private void refuse(int status, byte[] page, Request request, Response response, Callback callback) {
        refuse(html(status, page), request, response, callback);
    }

    private void refuse(Answer answer, Request request, Response response, Callback callback) {
        writer.write(answer, request, response, Callback.from(() -> Drain.drain(request, callback), callback::failed));
    }

    private static Answer html(int status, byte[] page) {
        return Answer.html(status, new String(page, StandardCharsets.UTF_8));
    }
}
