package org.kith.engine.image.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of an ISO base media file (ISO/IEC 14496-12, 4.2), of which HEIC and AVIF are kinds.
 *
 * @param type four letters
 * @param body what follows the box's header; clipped where the file ends before the box does
 */
public record IsoBox(String type, ByteBuffer body) {

    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;

    /** The boxes that follow each other from the buffer's position on; what is no box any more ends the list. */
    public static List<IsoBox> list(ByteBuffer bytes) {
        List<IsoBox> boxes = new ArrayList<>();
        ByteBuffer rest = bytes.slice();
        while (rest.remaining() >= HEADER_BYTES) {
            long size = rest.getInt(0) & 0xffff_ffffL;
            String type = text(rest, 4);
            int header = HEADER_BYTES;
            if (size == 1 && rest.remaining() >= LONG_HEADER_BYTES) {
                size = rest.getLong(HEADER_BYTES);
                header = LONG_HEADER_BYTES;
            } else if (size == 0) {
                size = rest.remaining(); // up to the end
            }
            if (size < header) {
                break;
            }
            int end = (int) Math.min(size, rest.remaining());
            boxes.add(new IsoBox(type, rest.slice(header, end - header)));
            rest = rest.slice(end, rest.remaining() - end);
        }
        return boxes;
    }

    public static Optional<IsoBox> first(List<IsoBox> boxes, String type) {
        return boxes.stream().filter(box -> box.type.equals(type)).findFirst();
    }

    /** The four letters at an offset. */
    public static String text(ByteBuffer bytes, int offset) {
        byte[] letters = new byte[4];
        bytes.get(offset, letters);
        return new String(letters, ISO_8859_1);
    }

    /** What a reader has left. */
    public static byte[] copy(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }

    /** A reader of the body of its own, from the start. */
    public ByteBuffer bytes() {
        return body.slice();
    }

    /** The version of a full box; the flags are in the three bytes behind it. */
    public int version() {
        return body.get(0) & 0xff;
    }

    /** What follows version and flags. */
    public ByteBuffer bytesOfFullBox() {
        return body.slice(4, body.limit() - 4);
    }
}
