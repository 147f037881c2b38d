package org.kith.engine.place;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the place a point belongs to: the one that is nearest, counted in how far each {@link Reach}es, so that a city is not
 * lost among its suburbs. A k-d tree of points in space, which knows no poles and no 180° meridian; of each subtree is known
 * how far the largest place in it reaches, so that it can be passed over. Immutable.
 */
final class NearestPlace {

    /** Distances are those through the earth: of 50 km a tenth of a metre is missing. */
    private static final double EARTH_KM = 6371;

    private final float[][] points;
    private final int[] places;
    private final float[] reach;
    private final float[] farthestReach;

    private NearestPlace(int count) {
        points = new float[3][count];
        places = new int[count];
        reach = new float[count];
        farthestReach = new float[count];
    }

    /** Of all places but those that are parts of others. */
    static NearestPlace of(PlaceTable table) {
        int[] whole = IntStream.range(0, table.count())
                .filter(place -> !table.isPart(place))
                .toArray();
        float[][] all = new float[3][whole.length];
        for (int i = 0; i < whole.length; i++) {
            double[] point = inSpace(table.latitude(whole[i]), table.longitude(whole[i]));
            for (int axis = 0; axis < 3; axis++) {
                all[axis][i] = (float) point[axis];
            }
        }
        int[] order = IntStream.range(0, whole.length).toArray();
        new Halving(all, order).sort();
        NearestPlace tree = new NearestPlace(whole.length);
        for (int i = 0; i < order.length; i++) {
            tree.places[i] = whole[order[i]];
            tree.reach[i] = (float) Reach.km(table.people(tree.places[i]));
            for (int axis = 0; axis < 3; axis++) {
                tree.points[axis][i] = all[axis][order[i]];
            }
        }
        tree.measure(0, order.length);
        return tree;
    }

    /** Kilometres from the middle of the earth. */
    static double[] inSpace(double latitude, double longitude) {
        double up = Math.toRadians(latitude);
        double around = Math.toRadians(longitude);
        return new double[] {
            EARTH_KM * Math.cos(up) * Math.cos(around),
            EARTH_KM * Math.cos(up) * Math.sin(around),
            EARTH_KM * Math.sin(up)
        };
    }

    private float measure(int from, int to) {
        if (from >= to) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        float farthest = Math.max(reach[middle], Math.max(measure(from, middle), measure(middle + 1, to)));
        farthestReach[middle] = farthest;
        return farthest;
    }

    /** Its number in the table; empty if none is within {@link Reach#FARTHEST_KM}. */
    OptionalInt find(double latitude, double longitude) {
        Search search = new Search(inSpace(latitude, longitude));
        search.among(0, places.length, 0);
        return search.best < 0 ? OptionalInt.empty() : OptionalInt.of(places[search.best]);
    }

    /** One question. */
    private final class Search {
        private final double[] point;
        private int best = -1;
        private double bestScore = Double.MAX_VALUE;

        Search(double[] point) {
            this.point = point;
        }

        void among(int from, int to, int axis) {
            if (from >= to) {
                return;
            }
            int middle = (from + to) >>> 1;
            look(middle);
            double beyond = point[axis] - points[axis][middle];
            int next = (axis + 1) % 3;
            if (beyond < 0) {
                among(from, middle, next);
                if (maybe(-beyond, middle + 1, to)) {
                    among(middle + 1, to, next);
                }
            } else {
                among(middle + 1, to, next);
                if (maybe(beyond, from, middle)) {
                    among(from, middle, next);
                }
            }
        }

        /** Whether a subtree that begins so far away may hold something better. */
        private boolean maybe(double km, int from, int to) {
            return from < to && km <= Reach.FARTHEST_KM && km / farthestReach[(from + to) >>> 1] <= bestScore;
        }

        private void look(int at) {
            double x = point[0] - points[0][at];
            double y = point[1] - points[1][at];
            double z = point[2] - points[2][at];
            double km = Math.sqrt(x * x + y * y + z * z);
            double score = km / reach[at];
            if (km <= Reach.FARTHEST_KM && (score < bestScore || (score == bestScore && places[at] < places[best]))) {
                best = at;
                bestScore = score;
            }
        }
    }
}
