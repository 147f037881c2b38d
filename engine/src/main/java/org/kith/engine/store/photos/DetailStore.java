package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.TakenFrom;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.StoredTime;

/** What files say of their photos. Confined to one transaction. */
public final class DetailStore {

    private static final String SAVE = """
            UPDATE photo
            SET taken_read = ?, taken_from = ?, lat = ?, lon = ?, camera = ?, lens = ?, exposure_s = ?, f_number = ?, focal_mm = ?,
                iso = ?, details_version = ?
            WHERE id = ?""";

    private final Sql sql;

    public DetailStore(Sql sql) {
        this.sql = sql;
    }

    public void save(PhotoId photo, PhotoDetails details) {
        @Nullable LocalDateTime taken = details.takenAt();
        @Nullable TakenFrom from = details.takenFrom();
        @Nullable GeoPoint place = details.location();
        Exposure exposure = details.exposure();
        sql.update(
                SAVE,
                taken == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(taken),
                from == null ? null : from.code(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                details.camera(),
                details.lens(),
                exposure.seconds(),
                exposure.fNumber(),
                exposure.focalMm(),
                exposure.iso(),
                PhotoDetails.VERSION,
                photo.value());
    }

    /** Empty if there is no such photo. */
    public Optional<PhotoDetails> of(PhotoId photo) {
        return sql.first("SELECT * FROM photo WHERE id = ?", DetailStore::details, photo.value());
    }

    private static PhotoDetails details(Row row) throws SQLException {
        @Nullable String taken = row.textOrNull("taken_read");
        @Nullable Double latitude = row.realOrNull("lat");
        @Nullable Double longitude = row.realOrNull("lon");
        return new PhotoDetails(
                taken == null ? null : StoredTime.parse(taken),
                row.codeOrNull(TakenFrom.class, "taken_from"),
                latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude),
                row.textOrNull("camera"),
                row.textOrNull("lens"),
                new Exposure(
                        row.realOrNull("exposure_s"),
                        row.realOrNull("f_number"),
                        row.realOrNull("focal_mm"),
                        row.countOrNull("iso")));
    }

    /** Photos that are there and of whose files an earlier program read less, newest first. */
    public Map<PhotoId, Path> outdated() {
        Map<PhotoId, Path> photos = new LinkedHashMap<>();
        sql.each(
                "SELECT id, path FROM photo WHERE details_version < ? AND status = 'indexed' ORDER BY shown_at DESC",
                row -> Map.entry(row.photo("id"), row.path("path")),
                entry -> photos.put(entry.getKey(), entry.getValue()),
                PhotoDetails.VERSION);
        return photos;
    }
}
