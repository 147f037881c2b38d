package org.kith.engine.train.data;

import java.util.List;
import org.kith.engine.align.CropFrame;
import org.kith.engine.model.Point;

/**
 * What a network sees of a face, and the margin around it that is kept so that the crop can be moved and enlarged without
 * looking at the photo again.
 *
 * @param widthPx of the network's input
 * @param heightPx of the network's input
 */
public record CropShape(int widthPx, int heightPx) {

    /** Of the shorter side, on each side. */
    private static final int MARGIN_PARTS = 8;

    public CropShape {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException(widthPx + " x " + heightPx);
        }
    }

    int marginPx() {
        return Math.min(widthPx, heightPx) / MARGIN_PARTS;
    }

    int storedWidthPx() {
        return widthPx + 2 * marginPx();
    }

    int storedHeightPx() {
        return heightPx + 2 * marginPx();
    }

    /** Bytes of a stored crop: red, green, blue, rows from the top. */
    int storedBytes() {
        return 3 * storedWidthPx() * storedHeightPx();
    }

    /** Bytes of what the network sees. */
    public int bytes() {
        return 3 * widthPx * heightPx;
    }

    CropFrame storedFrame() {
        return CropFrame.of(widthPx, heightPx).widened(marginPx());
    }

    /** Where eyes, nose and mouth corners lie in the network's input, pixels. */
    public List<Point> templatePx() {
        return CropFrame.of(widthPx, heightPx).templatePx();
    }
}
