package org.kith.engine.image;

import org.kith.engine.model.Box;

/**
 * A part of a picture, and how large it is to become; never larger than it is.
 *
 * @param x left edge in pixels of the picture
 * @param y upper edge in pixels of the picture
 * @param width in pixels of the picture
 * @param height in pixels of the picture
 * @param toWidthPx of the result
 * @param toHeightPx of the result
 */
public record PictureCut(int x, int y, int width, int height, int toWidthPx, int toHeightPx) {

    /** Hair and chin belong to a portrait; the detector's boxes reach from brow to chin. */
    private static final double SQUARE_PER_BOX = 1.6;

    /** All of a picture. */
    public static PictureCut whole(int width, int height, int longestSidePx) {
        double scale = Math.min(1, (double) longestSidePx / Math.max(width, height));
        return new PictureCut(0, 0, width, height, (int) Math.max(1, Math.round(width * scale)), (int)
                Math.max(1, Math.round(height * scale)));
    }

    /** A square with the face in its middle; moved inwards, and then made smaller, where it would leave the picture. */
    public static PictureCut square(int width, int height, Box face, int sidePx) {
        double wanted = SQUARE_PER_BOX * Math.max(face.width() * width, face.height() * height);
        int side = (int) Math.max(1, Math.min(Math.round(wanted), Math.min(width, height)));
        int x = inside((face.x() + face.width() / 2) * width - side / 2.0, width - side);
        int y = inside((face.y() + face.height() / 2) * height - side / 2.0, height - side);
        int to = Math.min(side, sidePx);
        return new PictureCut(x, y, side, side, to, to);
    }

    private static int inside(double position, int last) {
        return (int) Math.max(0, Math.min(Math.round(position), last));
    }
}
