package org.kith.engine.model.photo;

/**
 * A place on earth (WGS 84).
 *
 * @param latitude degrees, north positive, −90..90
 * @param longitude degrees, east positive, −180..180
 */
public record GeoPoint(double latitude, double longitude) {

    public GeoPoint {
        if (!GeoBounds.isPoint(latitude, longitude)) {
            throw new IllegalArgumentException(latitude + ", " + longitude);
        }
    }
}
