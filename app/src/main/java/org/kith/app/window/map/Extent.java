package org.kith.app.window.map;

import org.kith.engine.model.photo.GeoBounds;

/**
 * How far photos lie apart. Its edges are the very numbers of the photos at them: what is worked out from them and back would
 * leave these outside by the last digit.
 */
final class Extent {

    private double south = Double.POSITIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;
    private double westX = Double.POSITIVE_INFINITY;
    private double eastX = Double.NEGATIVE_INFINITY;
    private double west;
    private double east;

    /** @param x of the photo on the map, by which west and east are told */
    void add(double x, GeoPhoto photo) {
        add(x, photo.lon(), x, photo.lon());
        south = Math.min(south, photo.lat());
        north = Math.max(north, photo.lat());
    }

    /** @param turns how often the other lies around the world from this */
    void add(Extent other, int turns) {
        add(other.westX + turns, other.west, other.eastX + turns, other.east);
        south = Math.min(south, other.south);
        north = Math.max(north, other.north);
    }

    private void add(double itsWestX, double itsWest, double itsEastX, double itsEast) {
        if (itsWestX < westX) {
            westX = itsWestX;
            west = itsWest;
        }
        if (itsEastX > eastX) {
            eastX = itsEastX;
            east = itsEast;
        }
    }

    /** Of at least one photo. */
    GeoBounds bounds() {
        return new GeoBounds(south, west, north, east);
    }
}
