package org.kith.engine.image.container;

import java.nio.ByteBuffer;

/** What a Photoshop file says of itself in front of its picture (Adobe Photoshop File Formats, image resources). */
public final class PsdFile {

    private static final int HEADER_BYTES = 26;
    private static final int RESOURCE = 0x3842494d; // 8BIM
    private static final int VERSION_INFO = 1057;

    private PsdFile() {}

    /** Whether all layers stand in it as one picture: Photoshop can be told to leave that out, and then says so. */
    public static boolean hasComposite(byte[] psd) {
        ByteBuffer bytes = ByteBuffer.wrap(psd);
        try {
            int at = HEADER_BYTES + 4 + bytes.getInt(HEADER_BYTES);
            long end = at + 4L + bytes.getInt(at);
            at += 4;
            while (at + 12 <= end && bytes.getInt(at) == RESOURCE) {
                int id = bytes.getShort(at + 4);
                int name = 1 + (bytes.get(at + 6) & 0xff);
                at += 6 + name + (name & 1);
                int length = bytes.getInt(at);
                if (id == VERSION_INFO && length >= 5) {
                    return bytes.get(at + 8) != 0;
                }
                if (length < 0) {
                    return true;
                }
                at += 4 + length + (length & 1);
            }
        } catch (IndexOutOfBoundsException e) {
            return true; // whoever decodes it finds out
        }
        return true;
    }
}
