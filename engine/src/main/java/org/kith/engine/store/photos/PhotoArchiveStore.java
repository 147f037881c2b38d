package org.kith.engine.store.photos;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.ContentHash;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.PictureHash;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.archive.ArchivedAlbum;
import org.kith.engine.store.archive.ArchivedAlbum.Placed;
import org.kith.engine.store.archive.ArchivedAlbum.Wanted;
import org.kith.engine.store.archive.ArchivedPhoto;
import org.kith.engine.store.archive.ArchivedPhoto.Trashed;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** What the user said of photos and albums, to be taken to another library. Confined to one transaction. */
public final class PhotoArchiveStore {

    private static final Gson GSON = new Gson();

    private static final String PHOTOS = """
            SELECT p.id, p.content_hash, p.picture_hash, p.path, coalesce(n.favourite, 0) AS favourite,
                   coalesce(n.rating, 0) AS rating, n.caption, n.taken_at, coalesce(n.turned, 0) AS turned,
                   coalesce(n.hidden, 0) AS hidden, d.path AS was_at, d.location, d.trashed_at,
                   (SELECT json_group_array(name) FROM (SELECT t.name FROM photo_tag pt JOIN tag t ON t.id = pt.tag_id
                                                        WHERE pt.photo_id = p.id ORDER BY t.name_key)) AS tags,
                   (SELECT json_group_array(person_id) FROM (SELECT person_id FROM presence r
                                                             WHERE r.photo_id = p.id ORDER BY person_id)) AS people
            FROM photo p
            LEFT JOIN photo_note n ON n.photo_id = p.id
            LEFT JOIN trashed d ON d.photo_id = p.id
            WHERE p.id IN (SELECT photo_id FROM photo_note UNION SELECT photo_id FROM photo_tag UNION SELECT photo_id FROM presence
                           UNION SELECT photo_id FROM album_photo UNION SELECT photo_id FROM trashed
                           UNION SELECT cover_photo_id FROM album WHERE cover_photo_id IS NOT NULL)
            ORDER BY p.id""";

    private final Sql sql;

    public PhotoArchiveStore(Sql sql) {
        this.sql = sql;
    }

    /** Those of which anything was said, apart from their faces, or that are in an album. */
    public List<ArchivedPhoto> photos() {
        return sql.list(PHOTOS, PhotoArchiveStore::photo);
    }

    private static ArchivedPhoto photo(Row row) throws SQLException {
        byte @Nullable [] content = row.bytesOrNull("content_hash");
        byte @Nullable [] picture = row.bytesOrNull("picture_hash");
        @Nullable String trashedAt = row.textOrNull("trashed_at");
        return new ArchivedPhoto(
                row.number("id"),
                content == null ? null : ContentHash.of(content),
                picture == null ? null : PictureHash.of(picture),
                row.text("path"),
                row.flag("favourite"),
                row.count("rating"),
                row.textOrNull("caption"),
                row.textOrNull("taken_at"),
                row.count("turned"),
                row.flag("hidden"),
                List.of(GSON.fromJson(row.text("tags"), String[].class)),
                List.of(GSON.fromJson(row.text("people"), Long[].class)),
                trashedAt == null ? null : new Trashed(row.text("was_at"), row.text("location"), trashedAt));
    }

    /** By name. */
    public List<ArchivedAlbum> albums() {
        Map<String, String> names = new HashMap<>();
        sql.each(
                "SELECT id, name FROM album",
                row -> Map.entry(row.text("id"), row.text("name")),
                entry -> names.put(entry.getKey(), entry.getValue()));
        Map<Long, List<Placed>> photos = new HashMap<>();
        sql.each(
                "SELECT album_id, photo_id, position FROM album_photo ORDER BY album_id, position, id",
                row -> Map.entry(row.number("album_id"), new Placed(row.number("photo_id"), row.number("position"))),
                entry -> photos.computeIfAbsent(entry.getKey(), album -> new ArrayList<>())
                        .add(entry.getValue()));
        Map<Long, List<Wanted>> people = new HashMap<>();
        sql.each(
                "SELECT album_id, person_id, role FROM album_person ORDER BY id",
                row -> Map.entry(
                        row.number("album_id"), new Wanted(row.number("person_id"), row.code(Role.class, "role"))),
                entry -> people.computeIfAbsent(entry.getKey(), album -> new ArrayList<>())
                        .add(entry.getValue()));
        return sql.list(
                "SELECT * FROM album ORDER BY name_key",
                row -> new ArchivedAlbum(
                        row.text("name"),
                        row.text("created_at"),
                        row.idOrNull("cover_photo_id"),
                        search(row, names),
                        photos.getOrDefault(row.number("id"), List.of()),
                        people.getOrDefault(row.number("id"), List.of())));
    }

    private static @Nullable String search(Row row, Map<String, String> names) throws SQLException {
        @Nullable String search = row.textOrNull("search");
        return search == null ? null : AlbumsInSearch.with(search, number -> names.getOrDefault(number, ""));
    }

    /** By which a photo is known whatever else its file says; empty where it is not known. */
    public Optional<PictureHash> picture(PhotoId photo) {
        return sql.first(
                "SELECT picture_hash FROM photo WHERE id = ? AND picture_hash IS NOT NULL",
                row -> PictureHash.of(row.bytes("picture_hash")),
                photo.value());
    }

    /** The photo of this library that one of an archive is. */
    public Optional<PhotoId> locate(ArchivedPhoto photo) {
        return new PhotoLocator(sql).photo(photo.content(), photo.picture(), photo.path());
    }

    /**
     * What the album of an archive finds.
     *
     * @param people by their numbers in the archive; who is not here is not asked for
     * @throws RuntimeException if this program does not know it
     */
    public PhotoQuery search(ArchivedAlbum album, Map<Long, PersonId> people) {
        Map<Role, List<PersonId>> wanted = new EnumMap<>(Role.class);
        for (Wanted who : album.people()) {
            @Nullable PersonId person = people.get(who.person());
            if (person != null) {
                wanted.computeIfAbsent(who.role(), role -> new ArrayList<>()).add(person);
            }
        }
        List<PhotoCondition> conditions = new ArrayList<>();
        wanted.forEach((role, persons) -> conditions.add(new PhotoCondition.Shows(role, persons)));
        if (album.search() != null) {
            conditions.addAll(ConditionJson.read(AlbumsInSearch.with(album.search(), this::number)));
        }
        return new PhotoQuery(conditions);
    }

    /** One that is not here has no photos. */
    private String number(String album) {
        AlbumId none = new AlbumId(0);
        Optional<AlbumId> here = album.isBlank()
                ? Optional.empty()
                : new AlbumStore(sql).byName(new Label(album)).map(Album::id);
        return String.valueOf(here.orElse(none).value());
    }

    /** An album made here was made when the archive says. */
    public void setCreatedAt(AlbumId album, String createdAt) {
        sql.update("UPDATE album SET created_at = ? WHERE id = ?", createdAt, album.value());
    }
}
