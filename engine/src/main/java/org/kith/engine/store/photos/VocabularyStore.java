package org.kith.engine.store.photos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kith.engine.store.sql.Sql;

/** What cameras and places photos have. Confined to one transaction. */
public final class VocabularyStore {

    private static final String THERE = " status <> 'missing' AND width IS NOT NULL ";

    private final Sql sql;

    public VocabularyStore(Sql sql) {
        this.sql = sql;
    }

    /** Most photos first. */
    public List<PlaceCount> places() {
        return sql.list(
                "SELECT pl.name, pl.region, pl.country, pl.words, n.photos FROM place pl JOIN"
                        + " (SELECT place_id, count(*) AS photos FROM photo WHERE place_id IS NOT NULL AND" + THERE
                        + " GROUP BY place_id) n ON n.place_id = pl.id ORDER BY n.photos DESC, pl.name, pl.id",
                row -> new PlaceCount(
                        row.text("name"),
                        row.text("region"),
                        row.text("country"),
                        row.text("words"),
                        row.count("photos")));
    }

    /** Cameras and lenses; most photos first. */
    public List<CameraCount> cameras() {
        List<CameraCount> all = new ArrayList<>(count("camera"));
        all.addAll(count("lens"));
        all.sort(Comparator.comparingInt(CameraCount::photos).reversed().thenComparing(CameraCount::name));
        return all;
    }

    private List<CameraCount> count(String column) {
        return sql.list(
                "SELECT " + column + " AS name, count(*) AS photos FROM photo WHERE " + column + " IS NOT NULL AND"
                        + THERE + "GROUP BY 1",
                row -> new CameraCount(row.text("name"), row.count("photos")));
    }
}
