package org.kith.engine.train.data;

/**
 * The faces of one step.
 *
 * @param faces of a {@link FaceSet}; one that is there twice is seen in two variations
 * @param people for each face whose it is
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Batch(int[] faces, int[] people) {

    public Batch {
        if (faces.length != people.length) {
            throw new IllegalArgumentException(faces.length + " faces of " + people.length);
        }
    }

    public int size() {
        return faces.length;
    }
}
