package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way up a camera was held: 1 for upright, 2 to 8 for mirrored and turned, from 5 on with the sides exchanged. */
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;

    private Orientation() {}

    /** What the notes say that begin at that place; 1 where they say nothing that makes sense. */
    static int in(byte[] notes, int start) {
        ByteBuffer tiff = ByteBuffer.wrap(notes, start, notes.length - start).slice();
        if (tiff.remaining() < 8) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return 1;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** Notes that say this and nothing else. */
    static byte[] alone(byte[] head, int orientation) {
        ByteBuffer notes = ByteBuffer.allocate(head.length + 8 + 2 + ENTRY + 4).order(ByteOrder.BIG_ENDIAN);
        notes.put(head).put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        notes.putShort((short) 1).putShort((short) TAG).putShort((short) SHORT).putInt(1);
        notes.putShort((short) orientation).putShort((short) 0).putInt(0);
        return notes.array();
    }
}
