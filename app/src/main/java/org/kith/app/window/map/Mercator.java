package org.kith.app.window.map;

/**
 * Web Mercator: the world as a square of side 1, from the date line and the north in the upper left corner. Directions are true
 * and coasts look as one knows them however near one comes; the poles lie beyond the edges.
 */
final class Mercator {

    /** Where the square ends, in degrees. */
    static final double LAST_LATITUDE = 85.0511287798066;

    private Mercator() {}

    /** From 0 to 1; 0 also for 180° east. */
    static double x(double longitude) {
        double x = longitude / 360 + 0.5;
        return x >= 1 ? x - 1 : x;
    }

    /** From 0 in the north to 1; what lies beyond the edges is at them. */
    static double y(double latitude) {
        double inside = Math.max(-LAST_LATITUDE, Math.min(LAST_LATITUDE, latitude));
        double sine = Math.sin(Math.toRadians(inside));
        double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return Math.max(0, Math.min(1, y));
    }

    /** From -180 up to 180, of any x, also of one in another copy of the world. */
    static double longitude(double x) {
        return (x - Math.floor(x) - 0.5) * 360;
    }

    static double latitude(double y) {
        double inside = Math.max(0, Math.min(1, y));
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * inside))));
    }
}
