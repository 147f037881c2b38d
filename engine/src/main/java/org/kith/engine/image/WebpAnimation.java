package org.kith.engine.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The chunks of an animated WebP (RFC 9649, section 2.7): OpenCV 4.9 refuses such files, but not a frame of one. */
final class WebpAnimation {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER_BYTES = 8;
    private static final int FRAME_HEADER_BYTES = 16;
    private static final int ALPHA_FLAG = 0x10;

    private WebpAnimation() {}

    /** The first frame as a file of its own; a file without frames as it is. */
    static byte[] firstFrame(byte[] webp) {
        ByteBuffer bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        long i = FIRST_CHUNK;
        while (i + CHUNK_HEADER_BYTES + FRAME_HEADER_BYTES <= webp.length) {
            int at = (int) i;
            long size = Integer.toUnsignedLong(bytes.getInt(at + 4));
            if (type(webp, at).equals("ANMF")) {
                int from = at + CHUNK_HEADER_BYTES + FRAME_HEADER_BYTES;
                long to = Math.min(webp.length, i + CHUNK_HEADER_BYTES + size);
                return to <= from ? webp : file(webp, from, (int) to, at + CHUNK_HEADER_BYTES);
            }
            i += CHUNK_HEADER_BYTES + size + size % 2;
        }
        return webp;
    }

    private static byte[] file(byte[] webp, int from, int to, int frameHeader) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes("WEBP".getBytes(ISO_8859_1));
        if (type(webp, from).equals("ALPH")) {
            chunks.writeBytes("VP8X".getBytes(ISO_8859_1));
            chunks.writeBytes(little(10));
            chunks.writeBytes(new byte[] {ALPHA_FLAG, 0, 0, 0});
            // Width and height less one, three bytes each, as in the header of the frame.
            chunks.write(webp, frameHeader + 6, 6);
        }
        chunks.write(webp, from, to - from);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(ISO_8859_1));
        file.writeBytes(little(chunks.size()));
        file.writeBytes(chunks.toByteArray());
        return file.toByteArray();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static String type(byte[] webp, int at) {
        return at + 4 <= webp.length ? new String(webp, at, 4, ISO_8859_1) : "";
    }
}
