package org.kith.engine.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A comment in a JPEG: the picture stays the same, the file becomes another. */
final class JpegComment {

    private static final int MARKER = 0xff;
    private static final int START = 0xd8;
    private static final int COMMENT = 0xfe;
    private static final int START_BYTES = 2;
    private static final int LENGTH_BYTES = 2;

    private JpegComment() {}

    /** Whether the bytes begin as a JPEG does. */
    static boolean fits(byte[] file) {
        return file.length > START_BYTES && (file[0] & 0xff) == MARKER && (file[1] & 0xff) == START;
    }

    /** The file with the comment as its first segment (ITU-T T.81, B.2.4.5). */
    static byte[] in(byte[] jpeg, String text) {
        byte[] comment = text.getBytes(StandardCharsets.US_ASCII);
        int length = LENGTH_BYTES + comment.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + START_BYTES + length);
        out.write(jpeg, 0, START_BYTES);
        out.write(MARKER);
        out.write(COMMENT);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(comment);
        out.write(jpeg, START_BYTES, jpeg.length - START_BYTES);
        return out.toByteArray();
    }
}
