package org.kith.app.window.map;

import java.util.List;
import org.kith.app.text.Text;
import org.kith.engine.model.photo.GeoBounds;
import org.kith.engine.place.Places;

/** What the map says of places, in the language of the window. Takes time at first: never on the FX thread. Thread-safe. */
public final class PlaceNames {

    /** More than a screen holds; those that would hide larger ones are left out when they are drawn. */
    private static final int MOST_LABELS = 150;

    private final Places places;
    private final Text text;

    public PlaceNames(Places places, Text text) {
        this.places = places;
        this.text = text;
    }

    List<CityLabel> largest(GeoBounds where) {
        return places.largest(where, MOST_LABELS).stream()
                .map(place ->
                        new CityLabel(place.name(text.locale()), Mercator.x(place.lon()), Mercator.y(place.lat())))
                .toList();
    }

    /** Where the middle of a circle is. */
    String of(PhotoCluster cluster) {
        return places.nearest(Mercator.latitude(cluster.y()), Mercator.longitude(cluster.x()))
                .map(place -> place.label(text.locale()))
                .orElseGet(() -> text.get("map.far-from-all"));
    }
}
