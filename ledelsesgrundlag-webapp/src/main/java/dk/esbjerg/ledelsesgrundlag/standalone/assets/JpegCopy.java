package dk.esbjerg.ledelsesgrundlag.standalone.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG by its segments. Of a camera's notes only which side is up is kept: without it a picture would lie on its side. */
final class JpegCopy implements ImageCopy {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int EXIF_OR_XMP = 0xE1;
    private static final int COMMENT = 0xFE;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Size copy(InputStream in, OutputStream out) throws IOException, FileRefusedException {
        if (ImageCopy.octet(in) != 0xFF || ImageCopy.octet(in) != START) {
            throw ImageCopy.damaged();
        }
        marker(START, out);
        Size size = null;
        int orientation = 1;
        boolean scanned = false;
        int code = nextMarker(in);
        while (code != END) {
            if (code < 0xC0 || isRestart(code) || code == START) {
                throw ImageCopy.damaged();
            }
            byte[] segment = segment(in);
            if (isFrame(code)) {
                size = size(segment);
            }
            if (code == EXIF_OR_XMP && startsWith(segment, EXIF)) {
                orientation = Orientation.in(segment, EXIF.length);
                if (orientation > 1) {
                    write(EXIF_OR_XMP, Orientation.alone(EXIF, orientation), out);
                }
            } else if (belongsToThePicture(code, segment)) {
                write(code, segment, out);
            }
            if (code == SCAN) {
                scanned = true;
                code = scan(in, out);
            } else {
                code = nextMarker(in);
            }
        }
        if (size == null || !scanned) {
            throw ImageCopy.damaged();
        }
        marker(END, out);
        return orientation > 4 ? size.turned() : size;
    }

    private static boolean belongsToThePicture(int code, byte[] segment) {
        if (code < 0xE0 || code > 0xEF) {
            return code != COMMENT;
        }
        return switch (code) {
            case 0xE0 -> startsWith(segment, "JFIF\0".getBytes(StandardCharsets.US_ASCII));
            case 0xE2 -> startsWith(segment, "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
            case 0xEE -> startsWith(segment, "Adobe".getBytes(StandardCharsets.US_ASCII));
            default -> false;
        };
    }

    /** Start-of-frame markers say how big the picture is; three codes among them are something else. */
    private static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    private static boolean isRestart(int code) {
        return code >= 0xD0 && code <= 0xD7;
    }

    private static Size size(byte[] frame) throws FileRefusedException {
        if (frame.length < 6) {
            throw ImageCopy.damaged();
        }
        return new Size((frame[3] & 0xFF) << 8 | frame[4] & 0xFF, (frame[1] & 0xFF) << 8 | frame[2] & 0xFF);
    }

    private static int nextMarker(InputStream in) throws IOException, FileRefusedException {
        if (ImageCopy.octet(in) != 0xFF) {
            throw ImageCopy.damaged();
        }
        int code = 0xFF;
        while (code == 0xFF) {
            code = ImageCopy.octet(in);
        }
        return code;
    }

    private static byte[] segment(InputStream in) throws IOException, FileRefusedException {
        int length = ImageCopy.octet(in) << 8 | ImageCopy.octet(in);
        if (length < 2) {
            throw ImageCopy.damaged();
        }
        return ImageCopy.exactly(length - 2, in);
    }

    /** @return the marker that ends the scan */
    private static int scan(InputStream in, OutputStream out) throws IOException {
        while (true) {
            int octet = ImageCopy.octet(in);
            if (octet != 0xFF) {
                out.write(octet);
                continue;
            }
            int code = ImageCopy.octet(in);
            while (code == 0xFF) {
                code = ImageCopy.octet(in);
            }
            if (code != 0 && !isRestart(code)) {
                return code;
            }
            marker(code, out);
        }
    }

    private static void write(int code, byte[] segment, OutputStream out) throws IOException {
        marker(code, out);
        int length = segment.length + 2;
        out.write(length >> 8);
        out.write(length);
        out.write(segment);
    }

    private static void marker(int code, OutputStream out) throws IOException {
        out.write(0xFF);
        out.write(code);
    }

    private static boolean startsWith(byte[] segment, byte[] start) {
        return segment.length >= start.length && Arrays.equals(segment, 0, start.length, start, 0, start.length);
    }
}
