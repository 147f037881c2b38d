package org.kith.engine.model;

/**
 * What the distances of the bundled model are in another one: that cosine distance at which as few strangers are taken for one
 * person, as a straight line {@code offset + slope · d}. Every threshold of the program was measured with the bundled model and
 * goes through here (docs/decisions/0125).
 *
 * @param offset cosine distance in the other model where the bundled one has 0
 * @param slope how much farther apart the other model puts two faces, above 0
 */
public record DistanceScale(double offset, double slope) {

    /** Of the bundled model itself. */
    public static final DistanceScale BUNDLED = new DistanceScale(0, 1);

    public DistanceScale {
        if (!Double.isFinite(offset) || !(slope > 0) || !Double.isFinite(slope)) {
            throw new IllegalArgumentException(offset + " + " + slope + " d");
        }
    }

    /** From a cosine distance of the bundled model. */
    public double cosineDistance(double bundled) {
        return offset + slope * bundled;
    }

    /** From a squared distance of the bundled model, twice the cosine distance. */
    public double squaredDistance(double bundled) {
        return 2 * cosineDistance(bundled / 2);
    }

    /** From a difference of two cosine distances, or of two squared ones. */
    public double difference(double bundled) {
        return slope * bundled;
    }

    /** Back to the bundled model. */
    public double bundledCosineDistance(double cosineDistance) {
        return (cosineDistance - offset) / slope;
    }
}
