package org.kith.engine.place;

/** A line on the map through points of latitude and longitude, in degrees; these go on beyond 180° where it leads there. Immutable. */
public final class GeoLine {

    private static final float STEPS_A_DEGREE = 1000;

    private final float[] longitudes;
    private final float[] latitudes;

    GeoLine(Block block) {
        int count = block.number();
        longitudes = new float[count];
        latitudes = new float[count];
        int x = 0;
        int y = 0;
        for (int i = 0; i < count; i++) {
            x += block.signed();
            y += block.signed();
            longitudes[i] = x / STEPS_A_DEGREE;
            latitudes[i] = y / STEPS_A_DEGREE;
        }
    }

    public int points() {
        return latitudes.length;
    }

    public float latitude(int point) {
        return latitudes[point];
    }

    public float longitude(int point) {
        return longitudes[point];
    }
}
