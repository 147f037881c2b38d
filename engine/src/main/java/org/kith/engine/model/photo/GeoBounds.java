package org.kith.engine.model.photo;

/**
 * A part of the world between two parallels and two meridians, edges included; degrees, north and east positive.
 *
 * @param west if it is east of {@code east}, the part lies across the 180° meridian
 */
public record GeoBounds(double south, double west, double north, double east) {

    public static final GeoBounds WORLD = new GeoBounds(-90, -180, 90, 180);

    private static final double KM_A_DEGREE = 111.195;

    public GeoBounds {
        if (!(south <= north) || !isPoint(south, west) || !isPoint(north, east)) {
            throw new IllegalArgumentException(
                    "south " + south + ", west " + west + ", north " + north + ", east " + east);
        }
    }

    /** Whether there is such a point: latitudes end at 90°, longitudes at 180°. */
    public static boolean isPoint(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180; // never of NaN
    }

    /** What is no farther to the north, south, east or west than this; all longitudes where a pole is that near. */
    public static GeoBounds around(double latitude, double longitude, double km) {
        double up = km / KM_A_DEGREE;
        double south = Math.max(-90, latitude - up);
        double north = Math.min(90, latitude + up);
        double narrowest = Math.cos(Math.toRadians(Math.max(Math.abs(south), Math.abs(north))));
        if (narrowest * 180 <= up) {
            return new GeoBounds(south, -180, north, 180);
        }
        double side = up / narrowest;
        return new GeoBounds(south, turned(longitude - side), north, turned(longitude + side));
    }

    /** The same meridian, from -180 up to 180. */
    private static double turned(double longitude) {
        return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
    }

    public boolean crosses180() {
        return west > east;
    }

    public boolean contains(double latitude, double longitude) {
        boolean between =
                crosses180() ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
        // the same meridian under its other name
        boolean meridian180 = Math.abs(longitude) == 180 && (west == -180 || east == 180);
        return latitude >= south && latitude <= north && (between || meridian180);
    }

    public double widthDegrees() {
        return crosses180() ? 360 + east - west : east - west;
    }

    public double heightDegrees() {
        return north - south;
    }
}
