package org.kith.app.window.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Photos to circles, at one zoom: by the square of a grid they lie in, and then, from the largest on, each takes up those of the
 * squares around that lie too near. The grid closes around the world, so that the 180° meridian divides nothing. Linear in the
 * photos.
 */
final class Clustering {

    /** Of a square, at a whole zoom; up to twice as much before the next. */
    static final int SQUARE_PX = 64;

    /** What lies nearer would hide each other: circles are up to 52 wide. */
    static final int TOO_NEAR_PX = 52;

    private final PhotoPoints points;
    private final int squares;
    private final double tooNear;
    private final Map<Long, Square> grid = new HashMap<>();

    private Clustering(PhotoPoints points, int zoom) {
        this.points = points;
        this.squares = squares(zoom);
        this.tooNear = (double) TOO_NEAR_PX / SQUARE_PX / squares;
    }

    /** How many side by side go around the world: a whole number. */
    static int squares(int zoom) {
        return (256 / SQUARE_PX) << zoom;
    }

    /** Largest first. */
    static List<PhotoCluster> of(PhotoPoints points, int zoom) {
        return new Clustering(points, Math.max(0, zoom)).run();
    }

    private List<PhotoCluster> run() {
        for (int i = 0; i < points.count(); i++) {
            int column = Math.min(squares - 1, (int) (points.x(i) * squares));
            int row = Math.min(squares - 1, (int) (points.y(i) * squares));
            grid.computeIfAbsent(key(column, row), key -> new Square(column, row))
                    .add(i);
        }
        List<Square> largestFirst = new ArrayList<>(grid.values());
        largestFirst.sort(
                Comparator.comparingInt((Square square) -> -square.count).thenComparingInt(square -> square.newest));
        List<PhotoCluster> clusters = new ArrayList<>();
        for (Square square : largestFirst) {
            if (!square.taken) {
                clusters.add(grow(square));
            }
        }
        clusters.sort(Comparator.comparingInt((PhotoCluster cluster) -> -cluster.photos()));
        return clusters;
    }

    private long key(int column, int row) {
        return (long) row * squares + column;
    }

    private PhotoCluster grow(Square seed) {
        seed.taken = true;
        Growing growing = new Growing(points, seed);
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                Square beside = beside(seed, right, down);
                if (beside != null && !beside.taken && isTooNear(seed, beside)) {
                    beside.taken = true;
                    growing.take(beside, turns(seed, right));
                }
            }
        }
        return growing.cluster();
    }

    private @Nullable Square beside(Square square, int right, int down) {
        int row = square.row + down;
        return row < 0 || row >= squares ? null : grid.get(key(Math.floorMod(square.column + right, squares), row));
    }

    /** How often one goes around the world on the way: once to the east from the last column, -1 to the west from the first. */
    private int turns(Square from, int right) {
        return Math.floorDiv(from.column + right, squares);
    }

    private boolean isTooNear(Square a, Square b) {
        double dx = Math.abs(a.x() - b.x());
        return Math.hypot(Math.min(dx, 1 - dx), a.y() - b.y()) < tooNear;
    }

    /** Photos of one square of the grid. */
    private final class Square {
        private final int column;
        private final int row;
        private int count;
        private double sumX;
        private double sumY;
        private int newest;
        private final Extent extent = new Extent();
        private boolean taken;

        Square(int column, int row) {
            this.column = column;
            this.row = row;
        }

        void add(int photo) {
            newest = count == 0 ? photo : Math.min(newest, photo);
            count++;
            sumX += points.x(photo);
            sumY += points.y(photo);
            extent.add(points.x(photo), points.photo(photo));
        }

        double x() {
            return sumX / count;
        }

        double y() {
            return sumY / count;
        }
    }

    /** A circle that takes up squares. */
    private static final class Growing {
        private final PhotoPoints points;
        private int count;
        private double sumX;
        private double sumY;
        private int newest;
        private final Extent extent = new Extent();

        Growing(PhotoPoints points, Square seed) {
            this.points = points;
            this.newest = seed.newest;
            take(seed, 0);
        }

        /** @param turns how often the square lies around the world from the first */
        void take(Square square, int turns) {
            count += square.count;
            sumX += square.sumX + (double) turns * square.count;
            sumY += square.sumY;
            newest = Math.min(newest, square.newest);
            extent.add(square.extent, turns);
        }

        PhotoCluster cluster() {
            double x = sumX / count;
            return new PhotoCluster(
                    x - Math.floor(x), sumY / count, count, points.photo(newest).photo(), extent.bounds());
        }
    }
}
