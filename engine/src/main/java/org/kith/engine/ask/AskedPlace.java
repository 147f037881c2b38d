package org.kith.engine.ask;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.Box;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PictureHash;

/**
 * What an answer is about: found again by what it is, also after the photo was moved, tagged, or read again.
 *
 * @param picture null where it was not known
 * @param photo which of several with the same content was meant
 * @param box of the face, in the photo as its file has it; null of the photo as a whole
 */
public record AskedPlace(
        ContentHash content,
        @Nullable PictureHash picture,
        PhotoId photo,
        @Nullable Box box) {

    private static final int HASH = 32;
    private static final int BYTES = 1 + HASH + HASH + Long.BYTES + 4 * Float.BYTES;

    private static final int HAS_PICTURE = 1;
    private static final int HAS_BOX = 2;

    /** Always as many, so that their number says nothing. */
    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put((byte) ((picture == null ? 0 : HAS_PICTURE) | (box == null ? 0 : HAS_BOX)));
        bytes.put(content.toBytes());
        bytes.put(picture == null ? new byte[HASH] : picture.toBytes());
        bytes.putLong(photo.value());
        if (box != null) {
            bytes.putFloat((float) box.x())
                    .putFloat((float) box.y())
                    .putFloat((float) box.width())
                    .putFloat((float) box.height());
        }
        return bytes.array();
    }

    /** @throws IllegalArgumentException if they are of none */
    static AskedPlace of(byte[] all) {
        if (all.length != BYTES) {
            throw new IllegalArgumentException(all.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(all);
        int has = bytes.get();
        byte[] content = new byte[HASH];
        byte[] picture = new byte[HASH];
        bytes.get(content).get(picture);
        PhotoId photo = new PhotoId(bytes.getLong());
        @Nullable
        Box box = (has & HAS_BOX) == 0
                ? null
                : new Box(bytes.getFloat(), bytes.getFloat(), bytes.getFloat(), bytes.getFloat());
        return new AskedPlace(
                ContentHash.of(content), (has & HAS_PICTURE) == 0 ? null : PictureHash.of(picture), photo, box);
    }
}
