package org.kith.engine.detect;

import java.util.List;
import org.kith.engine.image.NativeScope;
import org.kith.engine.model.Box;
import org.kith.engine.model.DetectedFace;
import org.kith.engine.model.Landmarks;
import org.kith.engine.model.Point;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * A part of a picture, in fractions of it.
 *
 * @param x left edge
 * @param y upper edge
 */
record Region(double x, double y, double width, double height) {

    /**
     * A square of pixels with the face in its middle; moved inwards where it would leave the picture, and the whole picture's
     * height or width where that is less.
     *
     * @param sides of the square, in those of a square as large as the face
     */
    static Region around(Box face, double sides, int pictureWidth, int pictureHeight) {
        double wantedPx = sides * Math.sqrt(face.width() * pictureWidth * face.height() * pictureHeight);
        int width = (int) Math.max(1, Math.min(Math.round(wantedPx), pictureWidth));
        int height = (int) Math.max(1, Math.min(Math.round(wantedPx), pictureHeight));
        int x = inside((face.x() + face.width() / 2) * pictureWidth - width / 2.0, pictureWidth - width);
        int y = inside((face.y() + face.height() / 2) * pictureHeight - height / 2.0, pictureHeight - height);
        return new Region(
                (double) x / pictureWidth,
                (double) y / pictureHeight,
                (double) width / pictureWidth,
                (double) height / pictureHeight);
    }

    /** The part, sharing its pixels with the picture. */
    Mat cut(Mat picture, NativeScope scope) {
        Rect pixels = new Rect(
                (int) Math.round(x * picture.cols()),
                (int) Math.round(y * picture.rows()),
                (int) Math.round(width * picture.cols()),
                (int) Math.round(height * picture.rows()));
        return scope.keep(new Mat(picture, pixels), Mat::release);
    }

    /** A face in fractions of this part, in fractions of the picture. */
    DetectedFace toPicture(DetectedFace seen) {
        Box box = seen.box();
        List<Point> points = seen.landmarks().points().stream()
                .map(p -> new Point(x + p.x() * width, y + p.y() * height))
                .toList();
        return new DetectedFace(
                new Box(x + box.x() * width, y + box.y() * height, box.width() * width, box.height() * height),
                Landmarks.of(points),
                seen.score());
    }

    private static int inside(double positionPx, int lastPx) {
        return (int) Math.max(0, Math.min(Math.round(positionPx), lastPx));
    }
}
