package org.kith.engine.align;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.kith.engine.image.UprightImage;
import org.kith.engine.model.Point;

/** A rectangle of pixels inside an image, never empty. */
record PixelWindow(int left, int top, int width, int height) {

    /** Neighbours that interpolation looks at beyond the edge. */
    private static final int MARGIN_PX = 2;

    /** What a whole crop shows of an image of this size. */
    static PixelWindow around(SimilarityTransform cropToImage, CropFrame frame, int imageWidth, int imageHeight) {
        int right = frame.widthPx();
        int bottom = frame.heightPx();
        Point[] corners = Stream.of(
                        new Point(0, 0), new Point(right, 0), new Point(0, bottom), new Point(right, bottom))
                .map(cropToImage::apply)
                .toArray(Point[]::new);
        int[] x = range(Stream.of(corners).mapToDouble(Point::x), imageWidth);
        int[] y = range(Stream.of(corners).mapToDouble(Point::y), imageHeight);
        return new PixelWindow(x[0], y[0], x[1] - x[0], y[1] - y[0]);
    }

    /** The pixels, three bytes each, in the image's order. */
    byte[] cut(UprightImage image) {
        byte[] pixels = new byte[3 * width * height];
        for (int row = 0; row < height; row++) {
            System.arraycopy(image.bgr(), 3 * ((top + row) * image.width() + left), pixels, 3 * row * width, 3 * width);
        }
        return pixels;
    }

    private static int[] range(DoubleStream coordinates, int length) {
        double[] sorted = coordinates.sorted().toArray();
        int from = clamp(Math.floor(sorted[0]) - MARGIN_PX, 0, length - 1);
        int to = clamp(Math.ceil(sorted[sorted.length - 1]) + MARGIN_PX, from + 1, length);
        return new int[] {from, to};
    }

    private static int clamp(double value, int min, int max) {
        return (int) Math.max(min, Math.min(max, value));
    }
}
