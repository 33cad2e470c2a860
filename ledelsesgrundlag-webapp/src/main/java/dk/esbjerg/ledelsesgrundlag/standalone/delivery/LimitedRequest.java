package dk.esbjerg.ledelsesgrundlag.standalone.delivery;

import java.nio.ByteBuffer;
import java.util.function.LongPredicate;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** A request that fails with a {@link TooLargeException} as soon as more than so many bytes, or fields, have come. */
final class LimitedRequest extends Request.Wrapper {

    private final long mostBytes;
    private final long mostFields;
    private final LongPredicate hasRoom;
    private long bytes;
    private long fields;

    /**
     * @param mostFields counted by the {@code &} between them, or {@code Long.MAX_VALUE} where these mean nothing
     * @param hasRoom whether there is room for that many bytes from the beginning; the request fails with a
     *     {@link NoRoomException} as soon as there is none
     */
    LimitedRequest(Request request, long mostBytes, long mostFields, LongPredicate hasRoom) {
        super(request);
        this.mostBytes = mostBytes;
        this.mostFields = mostFields;
        this.hasRoom = hasRoom;
    }

    @Override
    public Content.Chunk read() {
        Content.Chunk chunk = super.read();
        if (chunk == null || Content.Chunk.isFailure(chunk)) {
            return chunk;
        }
        bytes += chunk.remaining();
        if (mostFields < Long.MAX_VALUE) {
            count(chunk.getByteBuffer());
        }
        if (bytes > mostBytes || fields > mostFields) {
            chunk.release();
            return Content.Chunk.from(new TooLargeException());
        }
        if (!hasRoom.test(bytes)) {
            chunk.release();
            return Content.Chunk.from(new NoRoomException());
        }
        return chunk;
    }

    private void count(ByteBuffer buffer) {
        for (int i = buffer.position(); i < buffer.limit(); i++) {
            if (buffer.get(i) == '&') {
                fields++;
            }
        }
    }
}
