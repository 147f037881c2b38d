package org.kith.engine.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kith.engine.job.Job;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.place.Place;
import org.kith.engine.place.Places;
import org.kith.engine.store.Database;
import org.kith.engine.store.Priority;

/** Says of photos whose files know where they were taken what the place is called. Thread-safe. */
final class PlaceNaming {

    /** In one transaction: what the user does comes between. */
    private static final int AT_ONCE = 500;

    private final Database library;
    private final Places places;

    PlaceNaming(Database library, Places places) {
        this.library = library;
        this.places = places;
    }

    /** @return how many photos have a place now that had none; on the open sea there is none */
    int run(Job<?> job) throws InterruptedException {
        List<Map.Entry<PhotoId, GeoPoint>> photos = new ArrayList<>(
                library.read(stores -> stores.details().unnamedPlaces()).entrySet());
        int named = 0;
        for (int from = 0; from < photos.size() && job.proceed(); from += AT_ONCE) {
            Map<PhotoId, Place> found = new LinkedHashMap<>();
            photos.subList(from, Math.min(photos.size(), from + AT_ONCE)).forEach(photo -> places.nearest(
                            photo.getValue().latitude(), photo.getValue().longitude())
                    .ifPresent(place -> found.put(photo.getKey(), place)));
            library.changeAndWait(Priority.INDEXING, stores -> found.forEach(stores.details()::setPlace));
            named += found.size();
        }
        return named;
    }
}
