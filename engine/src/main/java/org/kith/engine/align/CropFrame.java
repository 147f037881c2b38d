package org.kith.engine.align;

import java.util.List;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;

/**
 * What a network wants to see of a face: a crop of so many pixels, not necessarily square, and where the five landmarks lie
 * in it.
 *
 * @param widthPx of the crop
 * @param heightPx of the crop
 * @param templatePx eyes, nose, mouth corners, in the order of {@link Landmarks}; empty for the surroundings of the box,
 *     not turned
 */
public record CropFrame(int widthPx, int heightPx, List<Point> templatePx) {

    /** Of the bundled network, and of all that is trained like ArcFace: also what quality is measured on. */
    public static final CropFrame ARCFACE = new CropFrame(
            AlignedFace.SIDE_PX,
            AlignedFace.SIDE_PX,
            List.of(
                    new Point(38.2946, 51.6963),
                    new Point(73.5318, 51.5014),
                    new Point(56.0252, 71.7366),
                    new Point(41.5493, 92.3655),
                    new Point(70.7299, 92.2041)));

    public CropFrame {
        templatePx = List.copyOf(templatePx);
        if (widthPx < 1 || heightPx < 1 || !(templatePx.isEmpty() || templatePx.size() == Landmarks.COUNT)) {
            throw new IllegalArgumentException(
                    widthPx + " x " + heightPx + " px with " + templatePx.size() + " landmarks");
        }
    }

    /** The template of {@link #ARCFACE}, as large as fits and in the middle. */
    public static CropFrame of(int widthPx, int heightPx) {
        double scale = (double) Math.min(widthPx, heightPx) / AlignedFace.SIDE_PX;
        double left = (widthPx - scale * AlignedFace.SIDE_PX) / 2;
        double top = (heightPx - scale * AlignedFace.SIDE_PX) / 2;
        return new CropFrame(
                widthPx,
                heightPx,
                ARCFACE.templatePx.stream()
                        .map(p -> new Point(left + scale * p.x(), top + scale * p.y()))
                        .toList());
    }

    /** The surroundings of the box, not turned: what the networks want that were trained on the boxes of a detector. */
    public static CropFrame ofBox(int widthPx, int heightPx) {
        return new CropFrame(widthPx, heightPx, List.of());
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

    /** Whether landmarks decide how the face lies in it; or else its box. */
    public boolean isAligned() {
        return !templatePx.isEmpty();
    }

    /** Of a crop, three a pixel. */
    public int bytes() {
        return 3 * widthPx * heightPx;
    }
}
