package org.kith.engine.model.photo;

/**
 * A region between two parallels and two meridians, in degrees. Where {@code west} is greater than {@code east} it lies across the
 * 180° meridian.
 */
public record GeoBounds(double south, double west, double north, double east) {

    public GeoBounds {
        if (!(south <= north) || !GeoPoint.isOnEarth(south, west) || !GeoPoint.isOnEarth(north, east)) {
            throw new IllegalArgumentException(south + ".." + north + ", " + west + ".." + east);
        }
    }

    public boolean contains(double latitude, double longitude) {
        boolean inside = west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
        return inside && latitude >= south && latitude <= north;
    }
}
