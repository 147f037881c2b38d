package org.kith.engine.image;

/** Degrees, north and east positive. */
public record GeoPoint(double latitude, double longitude) {}
