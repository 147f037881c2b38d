package org.kith.engine.image.heif;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.kith.engine.image.container.IsoBox;
import org.kith.engine.image.shape.PixelSize;

/**
 * A coded picture and its place in the whole. A file without a grid is one tile.
 *
 * @param x left edge in the whole
 * @param y upper edge in the whole
 * @param size as the file says; the last tiles of a row and column may reach beyond the whole
 */
public record HeifTile(HeifItem item, int x, int y, PixelSize size, Optional<HeifColor> color) {

    /** HEVC, of HEIC; else AV1, of AVIF. */
    public boolean hevc() {
        return item.type().equals("hvc1");
    }

    /** What the decoder has to know beforehand: the parameter sets. */
    public Optional<byte[]> configuration() {
        return IsoBox.first(item.properties(), hevc() ? "hvcC" : "av1C").map(box -> {
            ByteBuffer body = box.bytes();
            byte[] bytes = new byte[body.remaining()];
            body.get(bytes);
            return bytes;
        });
    }
}
