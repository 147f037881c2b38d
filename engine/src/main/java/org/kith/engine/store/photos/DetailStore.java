package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.Exposure;
import org.kith.engine.model.photo.FileWords;
import org.kith.engine.model.photo.GeoPoint;
import org.kith.engine.model.photo.PhotoDetails;
import org.kith.engine.model.photo.ReadTime;
import org.kith.engine.model.photo.TakenFrom;
import org.kith.engine.model.photo.TakenTime;
import org.kith.engine.place.Place;
import org.kith.engine.store.sql.Folded;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;
import org.kith.engine.store.sql.StoredTime;

/** What files say of their photos. Confined to one transaction. */
public final class DetailStore {

    private static final String SAVE = """
            UPDATE photo
            SET place_id = CASE WHEN lat IS ?3 AND lon IS ?4 THEN place_id END, taken_read = ?1, taken_from = ?2, lat = ?3, lon = ?4,
                camera = ?5, lens = ?6, exposure_s = ?7, f_number = ?8, focal_mm = ?9, iso = ?10, details_version = ?11,
                taken_offset = ?12, orientation = ?13
            WHERE id = ?14""";

    private final Sql sql;

    public DetailStore(Sql sql) {
        this.sql = sql;
    }

    public void save(PhotoId photo, PhotoDetails details) {
        @Nullable ReadTime taken = details.taken();
        @Nullable GeoPoint place = details.location();
        Exposure exposure = details.exposure();
        sql.update(
                SAVE,
                taken == null ? null : stored(taken),
                taken == null ? null : taken.from().code(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                details.camera(),
                details.lens(),
                exposure.seconds(),
                exposure.fNumber(),
                exposure.focalMm(),
                exposure.iso(),
                PhotoDetails.VERSION,
                taken == null || taken.offset() == null ? null : taken.offset().getId(),
                details.orientation(),
                photo.value());
        new ToldStore(sql).save(photo, details.words());
    }

    private static String stored(ReadTime taken) {
        return taken.isDayOnly()
                ? taken.at().toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(taken.at());
    }

    private static @Nullable ReadTime taken(Row row) throws SQLException {
        @Nullable String taken = row.textOrNull("taken_read");
        @Nullable TakenFrom from = row.codeOrNull(TakenFrom.class, "taken_from");
        if (taken == null || from == null) {
            return null;
        }
        boolean isDayOnly = taken.length() == TakenTime.DAY;
        @Nullable String offset = row.textOrNull("taken_offset");
        return new ReadTime(
                isDayOnly ? LocalDate.parse(taken).atStartOfDay() : StoredTime.parse(taken),
                isDayOnly,
                from,
                offset == null ? null : ZoneOffset.of(offset));
    }

    /** Without the words; empty if there is no such photo. */
    public Optional<PhotoDetails> of(PhotoId photo) {
        return sql.first("SELECT * FROM photo WHERE id = ?", DetailStore::details, photo.value());
    }

    private static PhotoDetails details(Row row) throws SQLException {
        @Nullable Double latitude = row.realOrNull("lat");
        @Nullable Double longitude = row.realOrNull("lon");
        return new PhotoDetails(
                taken(row),
                latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude),
                row.textOrNull("camera"),
                row.textOrNull("lens"),
                new Exposure(
                        row.realOrNull("exposure_s"),
                        row.realOrNull("f_number"),
                        row.realOrNull("focal_mm"),
                        row.countOrNull("iso")),
                row.count("orientation"),
                FileWords.NONE);
    }

    public long sizeBytes(PhotoId photo) {
        return sql.number("SELECT size_bytes FROM photo WHERE id = ?", photo.value());
    }

    /** When its file was changed, by this computer's clock. */
    public LocalDateTime fileTime(PhotoId photo) {
        long ms = sql.number("SELECT modified_ms FROM photo WHERE id = ?", photo.value());
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(ms), ZoneId.systemDefault());
    }

    /** Where photos were taken of whose place no name is known yet. */
    public Map<PhotoId, GeoPoint> unnamedPlaces() {
        return points("lat IS NOT NULL AND lon IS NOT NULL AND place_id IS NULL AND status <> 'missing' ORDER BY id");
    }

    private Map<PhotoId, GeoPoint> points(String condition) {
        Map<PhotoId, GeoPoint> photos = new LinkedHashMap<>();
        sql.each(
                "SELECT id, lat, lon FROM photo WHERE " + condition,
                row -> Map.entry(row.photo("id"), new GeoPoint(row.real("lat"), row.real("lon"))),
                entry -> photos.put(entry.getKey(), entry.getValue()));
        return photos;
    }

    /** The place is found by its names in the languages of the program and of its country. */
    public void setPlace(PhotoId photo, Place place) {
        String words = Stream.concat(
                        Stream.of(place.name(), place.region()),
                        Stream.concat(place.countryNames().stream(), place.otherNames().stream()))
                .filter(name -> !name.isEmpty())
                .map(Folded::of)
                .distinct()
                .collect(Collectors.joining("\n"));
        sql.update("""
                INSERT INTO place (id, name, region, country, words) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING""", place.id(), place.name(), place.region(), place.country(), words);
        sql.update("UPDATE photo SET place_id = ? WHERE id = ?", place.id(), photo.value());
    }

    /** Where photos were taken that are shown and of which that is known, newest first. */
    public Map<PhotoId, GeoPoint> located() {
        return points("""
                lat IS NOT NULL AND lon IS NOT NULL AND status <> 'missing' AND width IS NOT NULL
                  AND id NOT IN (SELECT photo_id FROM photo_note WHERE hidden = 1)
                ORDER BY shown_at DESC, id DESC""");
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
