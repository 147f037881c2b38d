package org.kith.engine.train;

/** What the steps since the last point of the curve came to. */
final class Means {

    private double loss;
    private long active;
    private long pairs;
    private long faces;
    private int steps;
    private long fromNanos;

    Means(long fromNanos) {
        this.fromNanos = fromNanos;
    }

    void add(Trainee.Learned learned, int batchFaces) {
        loss += learned.loss();
        active += learned.active();
        pairs += learned.pairs();
        faces += batchFaces;
        steps++;
    }

    double loss() {
        return loss / Math.max(1, steps);
    }

    double activeShare() {
        return (double) active / Math.max(1, pairs);
    }

    double facesPerSecond(long nanos) {
        return faces * 1e9 / Math.max(1, nanos - fromNanos);
    }
}
