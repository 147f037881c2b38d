package org.kith.engine.bench;

/**
 * How large a library for a measurement is.
 *
 * @param photos at least 1
 * @param faces on them, spread evenly; at most {@value #MOST_FACES} a photo
 * @param named how many people have a name, those with most faces; the faces of all others are groups without one
 * @param pictures whether there are pictures to show, of photos and faces
 */
public record SamplePlan(int photos, int faces, int named, boolean pictures) {

    public static final int MOST_FACES = 8;

    public SamplePlan {
        if (photos < 1 || faces < 0 || faces > (long) MOST_FACES * photos || named < 0) {
            throw new IllegalArgumentException(photos + " photos, " + faces + " faces, " + named + " people");
        }
    }

    /** The first face of a photo; those of the next begin where its own end. */
    int firstFace(int photo) {
        return (int) ((long) photo * faces / photos);
    }
}
