package org.kith.engine.place;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.photo.GeoBounds;

/**
 * The places of the world: what a point is called, and where a name is. Read at the first question, which takes about half a
 * second, and kept from then on, in less than 40 MB. Thread-safe.
 */
public final class Places {

    private static final String FILE = "places.bin";

    private final Path folder;
    private @Nullable Loaded loaded;
    private @Nullable NamedPlaces named;

    private record Loaded(PlaceTable table, NearestPlace nearest) {}

    /** @param folder with the file that Kith brings; not read before it is needed */
    public Places(Path folder) {
        this.folder = folder;
    }

    /**
     * The place a point belongs to: a city where one is in it, else the village nearby; empty where no place is within 50 km,
     * on the open sea for one, and where there is no such point.
     *
     * @throws org.kith.engine.fault.EngineException at the first question, if Kith is not installed whole
     */
    public Optional<Place> nearest(double lat, double lon) {
        if (!GeoBounds.isPoint(lat, lon)) {
            return Optional.empty();
        }
        Loaded places = loaded();
        return places.nearest().find(lat, lon).stream()
                .mapToObj(places.table()::place)
                .findFirst();
    }

    /**
     * Places by a name, or a part of one, in English, Korean or as it is called there; small and large letters, accents and
     * umlauts make no difference. After a comma may follow the region or the country: "Paris, Texas". Those of just this name
     * come first, then those whose name begins so, then others; of each, the largest first.
     */
    public List<Place> named(String text, int limit) {
        PlaceTable table = loaded().table();
        return names().find(text, limit).stream().map(table::place).toList();
    }

    /** Of a part of the world, without those that are parts of others. */
    public List<Place> largest(GeoBounds where, int limit) {
        PlaceTable table = loaded().table();
        List<Place> found = new ArrayList<>();
        for (int rank = 0; rank < table.count() && found.size() < limit; rank++) {
            int place = table.ofRank(rank);
            if (!table.isPart(place) && where.contains(table.latitude(place), table.longitude(place))) {
                found.add(table.place(place));
            }
        }
        return found;
    }

    private synchronized Loaded loaded() {
        if (loaded == null) {
            PlaceTable table = PlaceTable.read(folder.resolve(FILE));
            loaded = new Loaded(table, NearestPlace.of(table));
        }
        return loaded;
    }

    private synchronized NamedPlaces names() {
        if (named == null) {
            named = NamedPlaces.of(loaded().table());
        }
        return named;
    }
}
