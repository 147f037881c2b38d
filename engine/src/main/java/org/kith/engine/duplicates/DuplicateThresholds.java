package org.kith.engine.duplicates;

/**
 * From where on photos count as one picture. Measured by {@code LookDistanceTest} on some hundred photos of singers, WIDER and film
 * stills, each with copies of it; distances are bits of {@link org.kith.engine.model.photo.Look}, and always even.
 */
public final class DuplicateThresholds {

    /**
     * Copies of 1024, 640 and 240 px at qualities of 85, 50 and 70 are within 4 bits, all of them; of those brighter by 15 % or cropped
     * by 1 % at each edge 99 % are within 6; cropped by 3 %, half of them are. Of different photos no pair is within 6 bits but for
     * shots of one film scene; of faces cut out and laid upon each other (pictures that nobody takes) one pair in 35,000.
     */
    public static final int ALIKE_BITS = 6;

    /** One pair in 370 of faces cut out is within 14 bits, one in 3,600 within 10: with the seconds, little is joined wrongly. */
    public static final int BURST_BITS = 14;

    /** Cameras take a burst at 3 to 20 photos a second, and EXIF has whole seconds; who takes two by hand needs about two. */
    public static final int BURST_SECONDS = 3;

    /**
     * From this part of another's sharpness on a photo is as sharp. Of nine photos compressed at qualities of 95 and 85 it is 0.99 to
     * 1.04 of what it was: compressing makes edges of its own. Blurred by 0.7 px it is 0.95 in the largest of them and 0.31 in the
     * smallest.
     */
    public static final double AS_SHARP = 0.95;

    /**
     * From so much {@link org.kith.engine.model.photo.Look#colour()} on a photo has colours. Of the same photos 99 % have 8 or more, the
     * median is 26; made grey and compressed they have 0. Compressed at 640 px or smaller, or brighter by 15 %, none changes sides.
     */
    public static final double COLOURED = 4;

    private DuplicateThresholds() {}
}
