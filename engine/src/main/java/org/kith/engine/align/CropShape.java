package org.kith.engine.align;

import java.util.List;
import org.kith.engine.model.Point;

/**
 * What crop a network was trained on.
 *
 * @param sidePx of the square
 * @param templatePx where the five landmarks lie in it; empty for a square around the box, not turned
 */
public record CropShape(int sidePx, List<Point> templatePx) {

    /** Of the bundled network, and of all that is trained like ArcFace. */
    public static final CropShape ARCFACE = new CropShape(AlignedFace.SIDE_PX, FaceAligner.TEMPLATE_PX);

    private static final int LANDMARKS = 5;

    public CropShape {
        templatePx = List.copyOf(templatePx);
        if (sidePx < 1 || !(templatePx.isEmpty() || templatePx.size() == LANDMARKS)) {
            throw new IllegalArgumentException(templatePx.size() + " landmarks on a side of " + sidePx);
        }
    }

    /** Of a crop. */
    public int bytes() {
        return 3 * sidePx * sidePx;
    }
}
