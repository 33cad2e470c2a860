package dk.esbjerg.ledelsesgrundlag.exchange;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, up to so many bytes. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
    private Subscription subscription;
    private long left;

    LimitedBody(long limit) {
        left = limit;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Subscription granted) {
        subscription = granted;
        body.onSubscribe(granted);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        if (left < 0) {
            return;
        }
        left -= parts.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left < 0) {
            subscription.cancel();
            body.onError(new IOException("The answer is too long"));
        } else {
            body.onNext(parts);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.onError(failure);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
