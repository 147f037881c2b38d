package org.kith.engine.cluster;

/** How far a vector has moved. */
final class Moved {

    /** For what is lost in rounding. */
    private static final double ROUNDING = 1e-9;

    private Moved() {}

    /** ‖now − before‖, and a little more. */
    static double distance(double[] before, double[] now) {
        double squared = 0;
        for (int d = 0; d < now.length; d++) {
            double difference = now[d] - before[d];
            squared += difference * difference;
        }
        return Math.sqrt(squared) + ROUNDING;
    }
}
