package org.kith.engine.train.mining;

/** Who is on the faces of a batch, as far as is known. */
public interface Identities {

    /** In the batch. */
    int faces();

    /** Faces of whom it is known whose they are, the first of the batch; the others can only be negatives. */
    int anchors();

    /** Whether another face shows the same person. */
    boolean isPositive(int anchor, int other);

    /** Whether another face shows somebody else. */
    boolean isNegative(int anchor, int other);

    /**
     * Of faces all of which are known.
     *
     * @param people for each face whose it is; equal numbers are one person
     */
    static Identities of(int[] people) {
        return new Identities() {
            @Override
            public int faces() {
                return people.length;
            }

            @Override
            public int anchors() {
                return people.length;
            }

            @Override
            public boolean isPositive(int anchor, int other) {
                return other != anchor && people[other] == people[anchor];
            }

            @Override
            public boolean isNegative(int anchor, int other) {
                return people[other] != people[anchor];
            }
        };
    }
}
