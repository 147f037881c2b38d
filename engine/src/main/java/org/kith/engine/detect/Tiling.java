package org.kith.engine.detect;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.Box;
import org.opencv.core.Rect;

/**
 * Parts of equal size that cover a picture at a scale. Neighbours overlap by an eighth of the canvas at least, so that a face
 * no larger is whole in one.
 *
 * @param width of the picture
 * @param height of the picture
 * @param scale of the picture, 1 or less
 */
record Tiling(int width, int height, double scale, Canvas canvas) {

    /** In parts; tiles are whole pixels. */
    private static final float ROUNDING = 0.02f;

    /** Of the height: more than that of the width where the canvas has room left, since the network sees long faces better. */
    double verticalScale() {
        double rows = 1
                + (starts(height, side(height, canvas.heightPx(), scale)).size() - 1)
                        * (1 - DetectionThresholds.TILE_OVERLAP);
        return Math.max(scale, Math.min(scale * DetectionThresholds.MAX_STRETCH, rows * canvas.heightPx() / height));
    }

    List<Rect> parts() {
        int partWidth = side(width, canvas.widthPx(), scale);
        int partHeight = side(height, canvas.heightPx(), verticalScale());
        List<Rect> parts = new ArrayList<>();
        for (int y : starts(height, partHeight)) {
            for (int x : starts(width, partWidth)) {
                parts.add(new Rect(x, y, partWidth, partHeight));
            }
        }
        return parts;
    }

    private static int side(int picturePx, int canvasPx, double scale) {
        return Math.min(picturePx, (int) Math.floor(canvasPx / scale + 1e-9));
    }

    private static List<Integer> starts(int picturePx, int partPx) {
        double step = partPx * (1 - DetectionThresholds.TILE_OVERLAP);
        int parts = picturePx <= partPx ? 1 : 1 + (int) Math.ceil((picturePx - partPx) / step - ROUNDING);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            starts.add(parts == 1 ? 0 : (int) Math.round((double) i * (picturePx - partPx) / (parts - 1)));
        }
        return starts;
    }

    /** Whether the middle of a face lies in a part. */
    boolean holds(Rect part, Box face) {
        double x = (face.x() + face.width() / 2) * width - part.x;
        double y = (face.y() + face.height() / 2) * height - part.y;
        return x >= 0 && x <= part.width && y >= 0 && y <= part.height;
    }

    /** Whether the edge of a part, where the picture goes on, may have cut a face. */
    boolean cuts(Rect part, Box face) {
        double edge = DetectionThresholds.EDGE_PX / scale;
        double left = face.x() * width;
        double top = face.y() * height;
        double right = left + face.width() * width;
        double bottom = top + face.height() * height;
        return (part.x > 0 && left < part.x + edge)
                || (part.y > 0 && top < part.y + edge)
                || (part.x + part.width < width && right > part.x + part.width - edge)
                || (part.y + part.height < height && bottom > part.y + part.height - edge);
    }
}
