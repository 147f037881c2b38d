package org.kith.engine.detect;

import org.opencv.core.Size;

/**
 * The sizes in which the network sees pictures: a handful, because MXNet prepares and keeps each. What is smaller is laid into
 * the upper left corner, on black.
 */
enum Canvas {
    /** Pictures that fit as they are, and the look that tells how a picture is held. */
    SMALL(256, 256),
    /** Four to three, as most cameras have it; sides of six and eight times 64. */
    WIDE(512, 384),
    TALL(384, 512),
    /** The part around a doubtful face, which is then 40 px large: the size in which the network is best at telling. */
    PART(160, 160);

    private final int widthPx;
    private final int heightPx;

    Canvas(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    int widthPx() {
        return widthPx;
    }

    int heightPx() {
        return heightPx;
    }

    Size size() {
        return new Size(widthPx, heightPx);
    }

    /** The canvas in which a picture is seen whole. */
    static Canvas of(int pictureWidth, int pictureHeight) {
        if (pictureWidth <= SMALL.widthPx && pictureHeight <= SMALL.heightPx) {
            return SMALL;
        }
        return pictureWidth >= pictureHeight ? WIDE : TALL;
    }

    /** By how much a picture has to be reduced so that it is seen whole; 1 if it fits. */
    double scale(double pictureWidth, double pictureHeight) {
        return Math.min(1, Math.min(widthPx / pictureWidth, heightPx / pictureHeight));
    }
}
