package org.kith.engine.align;

import java.util.List;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/**
 * What a crop looks like: its size, and where the five landmarks are to lie in it.
 *
 * @param widthPx of the crop
 * @param heightPx of the crop
 * @param templatePx eyes, nose, mouth corners, in the order of {@link Landmarks}
 */
public record CropFrame(int widthPx, int heightPx, List<Point> templatePx) {

    /** That of {@link AlignedFace}. */
    static final CropFrame ALIGNED_FACE =
            new CropFrame(AlignedFace.SIDE_PX, AlignedFace.SIDE_PX, FaceAligner.TEMPLATE_PX);

    public CropFrame {
        templatePx = List.copyOf(templatePx);
        if (widthPx < 1 || heightPx < 1 || templatePx.size() != Landmarks.COUNT) {
            throw new IllegalArgumentException(
                    widthPx + " x " + heightPx + " px with " + templatePx.size() + " landmarks");
        }
    }

    /** The template of {@link AlignedFace}, as large as fits and in the middle. */
    public static CropFrame of(int widthPx, int heightPx) {
        double scale = (double) Math.min(widthPx, heightPx) / AlignedFace.SIDE_PX;
        double left = (widthPx - scale * AlignedFace.SIDE_PX) / 2;
        double top = (heightPx - scale * AlignedFace.SIDE_PX) / 2;
        return new CropFrame(
                widthPx,
                heightPx,
                FaceAligner.TEMPLATE_PX.stream()
                        .map(p -> new Point(left + scale * p.x(), top + scale * p.y()))
                        .toList());
    }

    /** The same with more of the picture on each side. */
    public CropFrame widened(int marginPx) {
        return new CropFrame(
                widthPx + 2 * marginPx,
                heightPx + 2 * marginPx,
                templatePx.stream()
                        .map(p -> new Point(p.x() + marginPx, p.y() + marginPx))
                        .toList());
    }

    /** Three bytes a pixel. */
    public int bytes() {
        return 3 * widthPx * heightPx;
    }
}
