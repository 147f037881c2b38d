package org.kith.app.window.map;

import java.util.List;
import java.util.Optional;
import org.kith.engine.model.photo.GeoBounds;

/** Photos on the map: where each lies, worked out once. Immutable. */
final class PhotoPoints {

    static final PhotoPoints NONE = new PhotoPoints(List.of());

    private static final int MERIDIANS = 360;

    private final List<GeoPhoto> photos;
    private final double[] x;
    private final double[] y;

    /** @param photos newest first */
    PhotoPoints(List<GeoPhoto> photos) {
        this.photos = List.copyOf(photos);
        x = new double[photos.size()];
        y = new double[photos.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = Mercator.x(this.photos.get(i).lon());
            y[i] = Mercator.y(this.photos.get(i).lat());
        }
    }

    int count() {
        return x.length;
    }

    /** The newest is the first. */
    GeoPhoto photo(int at) {
        return photos.get(at);
    }

    double x(int at) {
        return x[at];
    }

    double y(int at) {
        return y[at];
    }

    /** A narrow part of the world that holds all, by whole degrees of longitude; empty if there are none. */
    Optional<GeoBounds> bounds() {
        if (photos.isEmpty()) {
            return Optional.empty();
        }
        boolean[] taken = new boolean[MERIDIANS];
        double south = 90;
        double north = -90;
        for (int i = 0; i < x.length; i++) {
            taken[(int) (x[i] * MERIDIANS)] = true;
            south = Math.min(south, photos.get(i).lat());
            north = Math.max(north, photos.get(i).lat());
        }
        return Optional.of(withoutWidestGap(taken, south, north));
    }

    private static GeoBounds withoutWidestGap(boolean[] taken, double south, double north) {
        int widest = 0;
        int end = 0;
        int gap = 0;
        for (int i = 0; i < 2 * MERIDIANS; i++) { // twice around: a gap may lie across the date line
            gap = taken[i % MERIDIANS] ? 0 : gap + 1;
            if (gap > widest && gap < MERIDIANS) {
                widest = gap;
                end = i + 1;
            }
        }
        int west = end % MERIDIANS;
        int wide = MERIDIANS - widest;
        return wide == MERIDIANS
                ? new GeoBounds(south, -180, north, 180)
                : new GeoBounds(south, west - 180, north, (west + wide - 1) % MERIDIANS + 1 - 180);
    }
}
