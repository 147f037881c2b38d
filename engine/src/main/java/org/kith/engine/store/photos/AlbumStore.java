package org.kith.engine.store.photos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kith.engine.model.PersonId;
import org.kith.engine.model.PhotoId;
import org.kith.engine.model.photo.AlbumId;
import org.kith.engine.model.photo.Label;
import org.kith.engine.model.photo.PhotoCondition;
import org.kith.engine.model.photo.PhotoCondition.Role;
import org.kith.engine.model.photo.PhotoQuery;
import org.kith.engine.store.sql.Ids;
import org.kith.engine.store.sql.Row;
import org.kith.engine.store.sql.Sql;

/** Albums of the user: photos in an order, and kept searches. Confined to one transaction. */
public final class AlbumStore {

    private static final String COVERS = """
            SELECT id, cover FROM (
                SELECT a.id, coalesce(
                    (SELECT p.id FROM photo p WHERE p.id = a.cover_photo_id AND p.status <> 'missing' AND p.width IS NOT NULL),
                    (SELECT p.id FROM album_photo ap JOIN photo p ON p.id = ap.photo_id
                     WHERE ap.album_id = a.id AND p.status <> 'missing' AND p.width IS NOT NULL
                     ORDER BY ap.position, ap.id LIMIT 1)) AS cover
                FROM album a)
            WHERE cover IS NOT NULL""";

    private final Sql sql;

    public AlbumStore(Sql sql) {
        this.sql = sql;
    }

    /** @param search null for an album that photos are put into */
    public AlbumId add(Label name, @Nullable PhotoQuery search) {
        AlbumId album = new AlbumId(sql.number(
                "INSERT INTO album (name, name_key, search) VALUES (?, ?, ?) RETURNING id",
                name.text(),
                name.key(),
                search == null ? null : ConditionJson.write(search.conditions())));
        if (search != null) {
            addPeople(album, search);
        }
        return album;
    }

    private void addPeople(AlbumId album, PhotoQuery search) {
        List<Object[]> rows = new ArrayList<>();
        for (PhotoCondition condition : search.conditions()) {
            if (condition instanceof PhotoCondition.Shows shows) {
                shows.people()
                        .forEach(person -> rows.add(new Object[] {
                            album.value(), person.value(), shows.role().code()
                        }));
            }
        }
        sql.updateAll("INSERT OR IGNORE INTO album_person (album_id, person_id, role) VALUES (?, ?, ?)", rows);
    }

    /** What it finds from now on. */
    public void setSearch(AlbumId album, PhotoQuery search) {
        sql.update("UPDATE album SET search = ? WHERE id = ?", ConditionJson.write(search.conditions()), album.value());
        sql.update("DELETE FROM album_person WHERE album_id = ?", album.value());
        addPeople(album, search);
    }

    /** Kept searches for what lies in a folder, or in one in it, look for it where that lies now. */
    public void folderMoved(Path from, Path to) {
        changeSearches(condition ->
                condition instanceof PhotoCondition.InFolder in && in.folder().startsWith(from)
                        ? new PhotoCondition.InFolder(to.resolve(from.relativize(in.folder())))
                        : condition);
    }

    /** Kept searches for people of a circle look for it by its name of now. */
    public void circleRenamed(Label from, Label to) {
        changeSearches(condition -> condition instanceof PhotoCondition.OfCircle of
                        && of.circle().key().equals(from.key())
                ? new PhotoCondition.OfCircle(to, of.some())
                : condition);
    }

    private void changeSearches(UnaryOperator<PhotoCondition> change) {
        for (Album album : all()) {
            PhotoQuery search = album.search();
            if (search != null) {
                PhotoQuery changed =
                        new PhotoQuery(search.conditions().stream().map(change).toList());
                if (!changed.equals(search)) {
                    setSearch(album.id(), changed);
                }
            }
        }
    }

    public void rename(AlbumId album, Label name) {
        sql.update("UPDATE album SET name = ?, name_key = ? WHERE id = ?", name.text(), name.key(), album.value());
    }

    public void setCover(AlbumId album, @Nullable PhotoId cover) {
        sql.update(
                "UPDATE album SET cover_photo_id = ? WHERE id = ?",
                cover == null ? null : cover.value(),
                album.value());
    }

    /** The photos stay. */
    public void remove(AlbumId album) {
        sql.update("DELETE FROM album_photo WHERE album_id = ?", album.value());
        sql.update("DELETE FROM album_person WHERE album_id = ?", album.value());
        sql.update("DELETE FROM album WHERE id = ?", album.value());
    }

    public Optional<Album> byName(Label name) {
        return sql.first("SELECT id FROM album WHERE name_key = ?", row -> new AlbumId(row.number("id")), name.key())
                .flatMap(this::album);
    }

    public Optional<Album> album(AlbumId album) {
        return albums("WHERE id = ?", album.value()).stream().findFirst();
    }

    /** By name. */
    public List<Album> all() {
        return albums("");
    }

    private List<Album> albums(String where, Object... parameters) {
        Map<Long, Map<Role, List<PersonId>>> people = new HashMap<>();
        sql.each(
                "SELECT album_id, role, person_id FROM album_person ORDER BY id",
                row -> {
                    people.computeIfAbsent(row.number("album_id"), album -> new EnumMap<>(Role.class))
                            .computeIfAbsent(row.code(Role.class, "role"), role -> new ArrayList<>())
                            .add(row.person("person_id"));
                    return true;
                },
                read -> {});
        return sql.list(
                "SELECT * FROM album " + where + " ORDER BY name_key",
                row -> album(row, people.getOrDefault(row.number("id"), Map.of())),
                parameters);
    }

    private static Album album(Row row, Map<Role, List<PersonId>> people) throws SQLException {
        @Nullable Long cover = row.idOrNull("cover_photo_id");
        @Nullable String search = row.textOrNull("search");
        return new Album(
                new AlbumId(row.number("id")),
                row.text("name"),
                cover == null ? null : new PhotoId(cover),
                search == null ? null : query(search, people));
    }

    private static PhotoQuery query(String search, Map<Role, List<PersonId>> people) {
        List<PhotoCondition> conditions = new ArrayList<>();
        people.forEach((role, persons) -> conditions.add(new PhotoCondition.Shows(role, persons)));
        conditions.addAll(ConditionJson.read(search));
        return new PhotoQuery(conditions);
    }

    /**
     * At the end, in this order.
     *
     * @return how many were not in it before
     */
    public int addPhotos(AlbumId album, List<PhotoId> photos) {
        long last = sql.number("SELECT coalesce(max(position), 0) FROM album_photo WHERE album_id = ?", album.value());
        return sql.update("""
                INSERT INTO album_photo (album_id, photo_id, position)
                SELECT ?, value, ? + key + 1 FROM json_each(?) WHERE true
                ON CONFLICT (album_id, photo_id) DO NOTHING""", album.value(), last, Ids.json(photos, PhotoId::value));
    }

    /** @return how many were in it */
    public int removePhotos(AlbumId album, Collection<PhotoId> photos) {
        return sql.update(
                "DELETE FROM album_photo WHERE album_id = ? AND photo_id IN (SELECT value FROM json_each(?))",
                album.value(),
                Ids.json(photos, PhotoId::value));
    }

    /** Of the albums that a photo was put into, by name. */
    public List<String> namesWith(PhotoId photo) {
        return sql.list(
                "SELECT name FROM album JOIN album_photo ON album_id = album.id WHERE photo_id = ? ORDER BY name_key",
                row -> row.text("name"),
                photo.value());
    }

    /** In the order of the user. */
    public List<PhotoId> photos(AlbumId album) {
        return sql.list(
                "SELECT photo_id FROM album_photo WHERE album_id = ? ORDER BY position, id",
                row -> row.photo("photo_id"),
                album.value());
    }

    /** The photo each album is shown by, of those that are there: the one the user chose, or else the first one put into it. */
    public Map<AlbumId, PhotoId> covers() {
        Map<AlbumId, PhotoId> covers = new HashMap<>();
        sql.each(
                COVERS,
                row -> Map.entry(new AlbumId(row.number("id")), row.photo("cover")),
                entry -> covers.put(entry.getKey(), entry.getValue()));
        return covers;
    }

    /** How many of those that stay stand before the place; one that moves itself stands for the next that stays. */
    private static int place(List<PhotoId> order, List<PhotoId> moved, @Nullable PhotoId before) {
        int at = before == null ? -1 : order.indexOf(before);
        List<PhotoId> ahead = new ArrayList<>(at < 0 ? order : order.subList(0, at));
        ahead.removeAll(moved);
        return ahead.size();
    }

    /**
     * Some photos of it stand before another one from now on, in the order in which they are given.
     *
     * @param before null: at the end
     */
    public void move(AlbumId album, List<PhotoId> photos, @Nullable PhotoId before) {
        List<PhotoId> order = new ArrayList<>(photos(album));
        List<PhotoId> moved = photos.stream().filter(order::contains).toList();
        int at = place(order, moved, before);
        order.removeAll(moved);
        order.addAll(at, moved);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            rows.add(new Object[] {i + 1, album.value(), order.get(i).value(), i + 1});
        }
        sql.updateAll(
                "UPDATE album_photo SET position = ? WHERE album_id = ? AND photo_id = ? AND position <> ?", rows);
    }
}
