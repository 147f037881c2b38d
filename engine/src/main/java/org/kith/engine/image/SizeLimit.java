package org.kith.engine.image;

import java.util.Optional;
import org.kith.engine.image.shape.PixelSize;

/**
 * How large pictures are decoded: up to so many pixels on the longest side, more where the shorter would have too few, never
 * more than there are (docs/decisions/0095-decoded-by-need.md).
 *
 * @param longestPx of the longest side
 * @param leastShorterPx of the shorter side, if need be at the cost of {@code longestPx}; 0: the longest side alone counts
 * @param mostPixels of the whole picture
 * @param closerPx as {@code longestPx}, for pictures in which faces came out small; 0: such are not looked at again
 */
record SizeLimit(int longestPx, int leastShorterPx, long mostPixels, int closerPx) {

    /** Of the longest side, which the shorter has to have: 640 of 2048 px. A narrower strip is too narrow for its faces. */
    private static final double SHORTER = 5 / 16.0;

    /** In squares of the longest side: 6 megapixels, 18 MB, where a square picture has 4.2. */
    private static final double MOST = 23 / 16.0;

    /** School photos of 9504 × 6336 then have 6 megapixels. */
    private static final double CLOSER = 1.5;

    /** Below that, small faces come out hardly larger for three times the work: photos of 12 megapixels are decoded at a half. */
    private static final double WORTH_CLOSER = 2.25;

    /** The longest side alone, for pictures to be shown. */
    static SizeLimit ofLongest(int px) {
        return new SizeLimit(px, 0, (long) px * px, 0);
    }

    /** To find faces in. */
    static SizeLimit forFaces(int longestPx) {
        long mostPixels = (long) (MOST * longestPx * longestPx);
        return new SizeLimit(longestPx, (int) (SHORTER * longestPx), mostPixels, (int) (CLOSER * longestPx));
    }

    /** Of the longest side, at most that of the whole picture. */
    int longestPx(PixelSize full) {
        double longest = full.longestSide();
        double aspect = longest / Math.min(full.width(), full.height());
        double wanted = Math.min(Math.max(longestPx, leastShorterPx * aspect), Math.sqrt(mostPixels * aspect));
        return (int) Math.round(Math.min(longest, wanted));
    }

    /** Of the picture as it is decoded. */
    long pixels(PixelSize full) {
        double scale = (double) longestPx(full) / full.longestSide();
        return Math.round(scale * scale * full.pixels());
    }

    /** For a picture in which faces came out small; empty where there is hardly more to see. */
    Optional<SizeLimit> closer(PixelSize full) {
        boolean worth = closerPx > 0 && full.longestSide() >= WORTH_CLOSER * longestPx(full);
        return worth ? Optional.of(new SizeLimit(closerPx, leastShorterPx, mostPixels, 0)) : Optional.empty();
    }
}
