package org.kith.app.window.map;

import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.GeoBounds;

/** A photo that says where it was taken, in degrees, north and east positive. */
public record GeoPhoto(PhotoId photo, double lat, double lon) {

    public GeoPhoto {
        if (!GeoBounds.isPoint(lat, lon)) {
            throw new IllegalArgumentException("latitude " + lat + ", longitude " + lon);
        }
    }
}
