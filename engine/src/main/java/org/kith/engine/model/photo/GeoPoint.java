package org.kith.engine.model.photo;

/**
 * A place on earth (WGS 84).
 *
 * @param latitude degrees, north positive, −90..90
 * @param longitude degrees, east positive, −180..180
 */
public record GeoPoint(double latitude, double longitude) {

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(latitude + ", " + longitude);
        }
    }

    /** Whether the numbers are degrees: files say anything. */
    public static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
