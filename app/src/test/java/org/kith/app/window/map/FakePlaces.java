package org.kith.app.window.map;

import java.util.ArrayList;
import java.util.List;
import org.kith.engine.model.PhotoId;

/** A source of made-up photos. */
final class FakePlaces implements MapSource {

    final List<GeoPhoto> photos = new ArrayList<>();

    @Override
    public List<GeoPhoto> photos() {
        return List.copyOf(photos);
    }

    /** Newest first: whoever is added first is the newest. */
    FakePlaces with(double lat, double lon) {
        photos.add(new GeoPhoto(new PhotoId(photos.size() + 1L), lat, lon));
        return this;
    }
}
