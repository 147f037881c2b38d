package org.kith.engine.output;

import java.util.OptionalInt;

/**
 * How copies of photos are to be.
 *
 * @param asJpeg whether JPEGs are made, upright and turned as the user turned them; else files are copied as they are
 * @param longestSidePx of JPEGs, at most; empty: as large as the photo
 * @param quality of JPEGs, 1 to 100
 * @param metadata whether a copy keeps what the camera wrote into the file: when and where it was taken, and by what
 */
public record CopyForm(boolean asJpeg, OptionalInt longestSidePx, int quality, boolean metadata) {

    /** Of 100: what cameras save photos with, roughly. */
    public static final int USUAL_QUALITY = 90;

    /** The files, byte for byte; but a JPEG that the user turned says so in its EXIF, if it has a place for that. */
    public static final CopyForm ORIGINAL = new CopyForm(false, OptionalInt.empty(), USUAL_QUALITY, true);

    public CopyForm {
        if (quality < 1 || quality > 100 || (longestSidePx.isPresent() && longestSidePx.getAsInt() < 1)) {
            throw new IllegalArgumentException(longestSidePx + " px, quality " + quality);
        }
    }

    /** JPEGs of that size. */
    public static CopyForm jpeg(int longestSidePx) {
        return new CopyForm(true, OptionalInt.of(longestSidePx), USUAL_QUALITY, true);
    }

    /** The same without what the camera wrote. */
    public CopyForm withoutMetadata() {
        return new CopyForm(asJpeg, longestSidePx, quality, false);
    }
}
